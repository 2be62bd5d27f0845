package kith.directory.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kith.directory.Condition;
import kith.directory.FilterChoices;
import kith.directory.ListColumn;
import kith.directory.ListRequest;
import kith.directory.Listing;
import kith.directory.PersonDetails.Details;
import kith.directory.PersonFilter;
import kith.directory.PersonOrder;
import kith.directory.PersonRow;
import kith.directory.PersonSort;
import kith.directory.QueryString;
import kith.fields.CustomField;
import kith.fields.FieldTexts;
import kith.fields.FieldValue;
import kith.people.PersonStatus;
import kith.shell.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The list as its templates need it.
 *
 * @param editing the filter whose form is open
 * @param editingField the custom field whose filter is open
 * @param fields the custom fields there are
 * @param values what the users of this page hold in those that are shown, by user and field
 * @param details what further columns show; empty when none of them is shown
 * @param open the record beside the list; {@code null} when there is none
 */
record ListPage(
        Listing listing,
        List<Chip> chips,
        @Nullable FilterKind editing,
        @Nullable Long editingField,
        List<CustomField> fields,
        Map<Long, Map<Long, FieldValue>> values,
        List<FilterChoices.Group> groups,
        List<String> labels,
        List<String> languages,
        Map<Long, Details> details,
        @Nullable Content views,
        @Nullable Content title,
        @Nullable Content bar,
        @Nullable Long open) {

    static final String LIST = "/agent/users";

    ListRequest request() {
        return listing.request();
    }

    PersonFilter filter() {
        return request().filter();
    }

    List<ListColumn> columns() {
        return request().columns();
    }

    /** Nobody at all is there yet. */
    boolean firstRun() {
        return listing.rows().isEmpty() && filter().isEmpty();
    }

    String address() {
        return address(request().pageQuery());
    }

    static String address(String query) {
        return query.isEmpty() ? LIST : LIST + "?" + query;
    }

    String without(Condition condition) {
        return address(request().with(filter().without(condition)).query());
    }

    /** The list with everybody, columns and order kept. */
    String cleared() {
        return address(request().with(PersonFilter.EVERYONE).query());
    }

    String edit(FilterKind kind) {
        return edit(kind.text());
    }

    String edit(String key) {
        String query = request().query();
        return LIST + "?" + query + (query.isEmpty() ? "" : "&") + "edit=" + key;
    }

    boolean has(FilterKind kind) {
        return chips.stream().anyMatch(chip -> chip.kind() == kind);
    }

    boolean edits(Chip chip) {
        return chip.key().equals(editingKey());
    }

    /** The filter whose form is open, as in {@code edit=}; {@code null} when none is. */
    @Nullable String editingKey() {
        if (editing == null) {
            return null;
        }
        return editingField == null ? editing.text() : FieldFilter.key(editingField);
    }

    /** Whether the open form is that of a filter which narrows already. */
    boolean editsChip() {
        return chips.stream().anyMatch(this::edits);
    }

    /** The custom field whose filter is open. */
    @Nullable CustomField edited() {
        return fields.stream()
                .filter(field -> editingField != null && field.id() == editingField)
                .findFirst()
                .orElse(null);
    }

    /** The custom fields that have columns. */
    List<CustomField> fieldColumns() {
        return request().fields().stream()
                .flatMap(id -> fields.stream().filter(field -> field.id() == id))
                .toList();
    }

    /** What stands in the column of a custom field. */
    String held(PersonRow row, CustomField field, Screen screen) {
        FieldValue value = values.getOrDefault(row.id(), Map.of()).get(field.id());
        return new FieldTexts(screen.texts()).say(field, value);
    }

    String sorted(PersonSort sort) {
        PersonOrder now = order();
        PersonOrder then = now == null ? new PersonOrder(sort, true) : now.clicked(sort);
        return address(request().with(then).query());
    }

    /** The value of {@code aria-sort}; {@code null} on the other columns. */
    static @Nullable String sorting(ListColumn column, @Nullable PersonOrder now) {
        if (now == null || !now.sort().name().equals(column.name())) {
            return null;
        }
        return now.ascending() ? "ascending" : "descending";
    }

    /** The order the columns tell; {@code null} when the best matches of a search come first. */
    @Nullable PersonOrder order() {
        return request().order() == null && filter().search().isEmpty()
                ? PersonOrder.BY_NAME
                : request().order();
    }

    @Nullable String previous() {
        return listing.previous() == null ? null : further("before", listing.previous());
    }

    @Nullable String next() {
        return listing.next() == null ? null : further("after", listing.next());
    }

    String first() {
        return address(request().query());
    }

    String last() {
        return further("before", "end");
    }

    private String further(String name, String cursor) {
        String query = request().query();
        return LIST + "?" + query + (query.isEmpty() ? "" : "&") + name + "=" + cursor;
    }

    String size(int size) {
        return address(request().withSize(size).query());
    }

    /** The record of a row; it carries the list along, so that the list can stand beside it. */
    String record(PersonRow row, String query) {
        return LIST + "/" + row.id() + query;
    }

    /** What the addresses of the records on this page end with. */
    String rowQuery() {
        String query = request().pageQuery();
        return query.isEmpty() ? "" : "?" + query;
    }

    String count(boolean exactly) {
        String query = filter().query();
        String more = exactly ? (query.isEmpty() ? "exactly=true" : "&exactly=true") : "";
        return LIST + "/count" + (query.isEmpty() && more.isEmpty() ? "" : "?" + query + more);
    }

    /** Where a form asks for this list as a file. */
    String export(boolean everyColumn) {
        MultiValueMap<String, String> parameters = filter().parameters();
        MultiValueMap<String, String> appearance =
                new LinkedMultiValueMap<>(request().appearance());
        appearance.remove("size");
        parameters.addAll(appearance);
        if (everyColumn) {
            parameters.set("columns", "all");
        }
        String query = QueryString.write(parameters);
        return LIST + "/exports" + (query.isEmpty() ? "" : "?" + query);
    }

    /** The parameters a form has to carry along that changes this filter. */
    MultiValueMap<String, String> carried(@Nullable FilterKind changed) {
        MultiValueMap<String, String> parameters = filter().parameters();
        parameters.addAll(request().appearance());
        parameters.keySet().removeIf(name -> changed != null && changed.owns(name));
        return parameters;
    }

    /** What the form of a custom field's filter carries along. */
    MultiValueMap<String, String> carried(CustomField field) {
        MultiValueMap<String, String> parameters = carried((FilterKind) null);
        List<String> others = new ArrayList<>(parameters.getOrDefault("field", List.of()));
        others.removeIf(value -> value.startsWith(field.id() + ":"));
        parameters.put("field", others);
        return parameters;
    }

    /** The value of the filter that begins so, without its beginning; empty for none. */
    String fieldValue(CustomField field, String operator) {
        String before = field.id() + ":" + operator + ":";
        return filter().parameters().getOrDefault("field", List.of()).stream()
                .filter(value -> value.startsWith(before))
                .map(value -> value.substring(before.length()))
                .findFirst()
                .orElse("");
    }

    /** What a search carries along: everything but itself and the order, so that the best matches come first. */
    MultiValueMap<String, String> carriedBySearch() {
        MultiValueMap<String, String> parameters = carried((FilterKind) null);
        parameters.remove("q");
        return parameters;
    }

    MultiValueMap<String, String> carriedByColumns() {
        MultiValueMap<String, String> parameters = carried((FilterKind) null);
        parameters.remove("columns");
        parameters.remove("fields");
        return parameters;
    }

    /** A view that everybody has, and whether it is the open one. */
    boolean isOpen(String query) {
        return filter().query().equals(query);
    }

    boolean wants(PersonStatus status) {
        return filter().parameters().getOrDefault("status", List.of()).contains(status.name());
    }

    String value(String parameter) {
        String value = filter().parameters().getFirst(parameter);
        return value == null ? "" : value;
    }

    boolean wants(String parameter, String value) {
        return filter().parameters().getOrDefault(parameter, List.of()).contains(value);
    }

    /** How many there are, when this page alone tells; else the count that loads later does. */
    @Nullable Long totalKnown() {
        return listing.begin() != null && listing.next() == null
                ? Long.valueOf(listing.begin() + listing.rows().size())
                : null;
    }

    /** The list with this one parameter set, order and columns kept. */
    String with(String parameter, String value) {
        MultiValueMap<String, String> parameters = carried(FilterKind.ORGANIZATION);
        parameters.set(parameter, value);
        return address(QueryString.write(parameters));
    }

    /** The list of everybody else, when it now shows one organization; empty otherwise. */
    String negated() {
        String organization = value("organization");
        return organization.matches("\\d+") ? with("organization", "-" + organization) : "";
    }

    /** The columns shown, then those that can be added. */
    List<ListColumn> columnChoices() {
        return Stream.concat(columns().stream(), Arrays.stream(ListColumn.values()))
                .distinct()
                .toList();
    }

    String cell(ListColumn column) {
        return switch (column) {
            case NAME -> "main-cell";
            case EMAIL, PHONE, GROUPS, LABELS, LANGUAGE, TIME_ZONE -> "quiet";
            case ORGANIZATION -> "";
            case TICKETS -> "number-cell";
            case CREATED, LAST_SEEN -> "date-cell";
            case STATUS -> "status-cell";
        };
    }

    /** Which columns leave first when room is short; the sorted one stays. */
    static @Nullable String priority(ListColumn column, @Nullable PersonOrder now) {
        if (sorting(column, now) != null) {
            return null;
        }
        return switch (column) {
            case NAME, ORGANIZATION, CREATED, STATUS -> null;
            case EMAIL -> "2";
            case TICKETS, PHONE, GROUPS, LABELS, LANGUAGE, TIME_ZONE, LAST_SEEN -> "3";
        };
    }
}
