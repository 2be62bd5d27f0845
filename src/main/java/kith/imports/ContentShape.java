package kith.imports;

import java.util.Arrays;
import java.util.Collection;

/** What most values of a column look like. */
public enum ContentShape {
    EMPTY(""),
    EMAIL("[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>]+"),
    URL("(?i)(https?://|www\\.)\\S+"),
    DATE("\\d{4}-\\d\\d?-\\d\\d?([ T].*)?|\\d\\d?[./]\\d\\d?[./]\\d{2,4}( .*)?"),
    PHONE("[+(0][-+0-9 ().x/]{5,24}|[0-9]{2,4}[- ./][-0-9 ./]{4,20}"),
    NUMBER("[-+]?\\d+([.,]\\d+)?"),
    TIME_ZONE("[A-Za-z]+(/[-+_A-Za-z0-9]+)+"),
    LANGUAGE("[\\p{L}\\p{M}]+([-_ ][\\p{L}\\p{N}]+)*"),
    TEXT("(?s).*");

    private static final double MOST = 0.8;

    private final String pattern;

    ContentShape(String pattern) {
        this.pattern = pattern;
    }

    private boolean fits(String value) {
        return switch (this) {
            case TIME_ZONE -> value.matches(pattern) && TimeZones.find(value).isPresent();
            case LANGUAGE -> value.matches(pattern) && Languages.find(value).isPresent();
            case EMPTY, EMAIL, URL, DATE, PHONE, NUMBER, TEXT -> value.matches(pattern);
        };
    }

    /** The first shape that most of these values have; blank values do not count. */
    static ContentShape of(Collection<String> values) {
        long filled = values.stream().filter(value -> !value.isBlank()).count();
        if (filled == 0) {
            return EMPTY;
        }
        return Arrays.stream(values())
                .filter(shape ->
                        values.stream().map(String::strip).filter(shape::fits).count() >= MOST * filled)
                .findFirst()
                .orElse(TEXT);
    }
}
