package kith.directory.web;

import gg.jte.Content;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kith.directory.FilterChoices;
import kith.directory.ListColumn;
import kith.directory.ListRequest;
import kith.directory.Listing;
import kith.directory.PersonDetails.Details;
import kith.directory.PersonFilter;
import kith.directory.PersonOrder;
import kith.directory.PersonRow;
import kith.fields.CustomField;
import kith.fields.FieldTexts;
import kith.fields.FieldValue;
import kith.shell.Screen;
import org.jspecify.annotations.Nullable;

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

    /** Where its links lead. */
    ListAddresses to() {
        return new ListAddresses(listing, order());
    }

    /** What its forms show and carry along. */
    ListForms forms() {
        return new ListForms(request());
    }

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

    /** The order the columns tell; {@code null} when the best matches of a search come first. */
    @Nullable PersonOrder order() {
        return request().order() == null && filter().search().isEmpty()
                ? PersonOrder.BY_NAME
                : request().order();
    }

    /** A view that everybody has, and whether it is the open one. */
    boolean isOpen(String query) {
        return filter().query().equals(query);
    }

    /** How many there are, when this page alone tells; else the count that loads later does. */
    @Nullable Long totalKnown() {
        return listing.begin() != null && listing.next() == null
                ? Long.valueOf(listing.begin() + listing.rows().size())
                : null;
    }

    /** The columns shown, then those that can be added. */
    List<ListColumn> columnChoices() {
        return Stream.concat(columns().stream(), Arrays.stream(ListColumn.values()))
                .distinct()
                .toList();
    }
}
