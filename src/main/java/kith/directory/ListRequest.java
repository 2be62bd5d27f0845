package kith.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kith.directory.Place.After;
import kith.directory.Place.Before;
import kith.directory.Place.First;
import kith.directory.Place.Last;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The list as the address asks for it.
 *
 * @param order {@code null} when none was asked for: by name then, or the best matches of a search first
 * @param fields the custom fields that have columns, by number
 * @param view the saved view that it began as, whatever became of it since; {@code null} when it was none
 */
public record ListRequest(
        PersonFilter filter,
        @Nullable PersonOrder order,
        Place place,
        int size,
        List<ListColumn> columns,
        List<Long> fields,
        @Nullable Long view) {

    static final int USUAL_SIZE = 50;
    /** How many rows a page may have. */
    public static final List<Integer> SIZES = List.of(25, USUAL_SIZE, 100);

    private static final Set<String> END = Set.of("end");

    public ListRequest {
        columns = List.copyOf(columns);
        fields = fields.stream().distinct().toList();
    }

    /** Everyone by name, from the beginning. */
    static ListRequest of(PersonFilter filter) {
        return new ListRequest(filter, null, new First(), USUAL_SIZE, ListColumn.USUAL, List.of(), null);
    }

    /**
     * Reads the parameters of the list.
     *
     * @throws UnreadableList when one of them has no meaning
     */
    public static ListRequest parse(MultiValueMap<String, String> parameters) {
        String sort = FilterParameters.one(parameters, "sort", "");
        String direction = FilterParameters.one(parameters, "dir", "asc");
        String columns = FilterParameters.one(parameters, "columns", "");
        return new ListRequest(
                PersonFilter.parse(parameters),
                sort.isEmpty() ? null : PersonOrder.parse(sort, direction),
                place(parameters),
                size(FilterParameters.one(parameters, "size", Integer.toString(USUAL_SIZE))),
                columns.isEmpty() ? ListColumn.USUAL : ListColumn.parse(Arrays.asList(columns.split(","))),
                fields(FilterParameters.one(parameters, "fields", "")),
                view(FilterParameters.one(parameters, "view", "")));
    }

    /** The same, read from a query string. */
    public static ListRequest parse(String query) {
        return parse(QueryString.read(query));
    }

    /** The whole list from its first row on, whatever page was open; {@code columns=all} means each there is. */
    public static ListRequest whole(MultiValueMap<String, String> parameters) {
        MultiValueMap<String, String> whole = new LinkedMultiValueMap<>(parameters);
        List.of("after", "before", "size").forEach(whole::remove);
        if (!"all".equals(parameters.getFirst("columns"))) {
            return parse(whole);
        }
        whole.remove("columns");
        return parse(whole).with(List.of(ListColumn.values()));
    }

    /** The query string of this list from its beginning, without a question mark. */
    public String query() {
        return QueryString.write(parameters());
    }

    /** The query string of this page, without a question mark. */
    public String pageQuery() {
        MultiValueMap<String, String> parameters = parameters();
        switch (place) {
            case First first -> {}
            case Last last -> parameters.add("before", "end");
            case After(var cursor) -> parameters.add("after", cursor.text());
            case Before(var cursor) -> parameters.add("before", cursor.text());
        }
        return QueryString.write(parameters);
    }

    public ListRequest with(PersonFilter other) {
        return new ListRequest(other, order, new First(), size, columns, fields, view);
    }

    public ListRequest with(PersonOrder other) {
        return new ListRequest(filter, other, new First(), size, columns, fields, view);
    }

    public ListRequest with(List<ListColumn> other) {
        return new ListRequest(filter, order, place, size, other, fields, view);
    }

    /** The same, no longer a view. */
    public ListRequest withoutView() {
        return new ListRequest(filter, order, place, size, columns, fields, null);
    }

    public ListRequest withSize(int other) {
        return new ListRequest(filter, order, new First(), other, columns, fields, view);
    }

    ListRequest at(Place other) {
        return new ListRequest(filter, order, other, size, columns, fields, view);
    }

    /** The parameters beside the filter, for forms that change the filter. */
    public MultiValueMap<String, String> appearance() {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        if (order != null) {
            parameters.add("sort", order.sort().text());
            parameters.add("dir", order.direction());
        }
        if (size != USUAL_SIZE) {
            parameters.add("size", Integer.toString(size));
        }
        if (!columns.equals(ListColumn.USUAL)) {
            parameters.add("columns", ListColumn.text(columns));
        }
        if (!fields.isEmpty()) {
            parameters.add("fields", fields.stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
        if (view != null) {
            parameters.add("view", Long.toString(view));
        }
        return parameters;
    }

    private MultiValueMap<String, String> parameters() {
        MultiValueMap<String, String> parameters = filter.parameters();
        parameters.addAll(appearance());
        return parameters;
    }

    private static int size(String text) {
        return SIZES.stream()
                .filter(size -> size.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new UnreadableList("size", text));
    }

    private static List<Long> fields(String text) {
        if (!text.matches("|\\d{1,18}(,\\d{1,18}){0,49}")) {
            throw new UnreadableList("fields", text);
        }
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(Long::valueOf).toList();
    }

    private static @Nullable Long view(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,18}")) {
            throw new UnreadableList("view", text);
        }
        return Long.valueOf(text);
    }

    private static Place place(MultiValueMap<String, String> parameters) {
        String after = cursor(parameters, "after");
        String before = cursor(parameters, "before");
        if (END.contains(before)) {
            return new Last();
        }
        if (!before.isEmpty()) {
            return new Before(Cursor.parse("before", before));
        }
        return after.isEmpty() ? new First() : new After(Cursor.parse("after", after));
    }

    /** Cursors carry names and may be longer than what people type. */
    private static String cursor(MultiValueMap<String, String> parameters, String name) {
        String text = parameters.getFirst(name);
        if (text != null && text.length() > 2000) {
            throw new UnreadableList(name, text);
        }
        return text == null ? "" : text;
    }
}
