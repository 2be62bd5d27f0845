package kith.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns a list of users can show. */
public enum ListColumn {
    NAME,
    EMAIL,
    ORGANIZATION,
    TICKETS,
    CREATED,
    STATUS,
    PHONE,
    GROUPS,
    LABELS,
    LANGUAGE,
    TIME_ZONE,
    LAST_SEEN;

    /** The columns shown when nobody chose others. */
    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    public static final List<ListColumn> USUAL = List.of(NAME, EMAIL, ORGANIZATION, TICKETS, CREATED, STATUS);

    /** As it stands in the address and at the end of its message key. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The order by this column, where there is one. */
    public Optional<PersonSort> sort() {
        return Arrays.stream(PersonSort.values())
                .filter(sort -> sort.name().equals(name()))
                .findFirst();
    }

    /** Columns in the order they are shown; the name always comes first. */
    static List<ListColumn> parse(List<String> texts) {
        Stream<ListColumn> asked = texts.stream().map(ListColumn::parse);
        return Stream.concat(Stream.of(NAME), asked).distinct().toList();
    }

    static String text(List<ListColumn> columns) {
        return columns.stream().map(ListColumn::text).collect(Collectors.joining(","));
    }

    private static ListColumn parse(String text) {
        return Arrays.stream(values())
                .filter(column -> column.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new UnreadableList("columns", text));
    }
}
