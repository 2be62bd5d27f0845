package kith.csv;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells a row of column names from a row of values. */
final class HeaderRow {

    private static final Pattern VALUE = Pattern.compile("\\S+@\\S+\\.\\S+|[-+0-9 ().,/:]+|https?://.*");

    private HeaderRow() {}

    static boolean present(List<String> first, @Nullable List<String> second, Predicate<String> knownHeader) {
        if (first.stream().anyMatch(cell -> isValue(cell))) {
            return false;
        }
        if (first.stream().anyMatch(knownHeader)) {
            return true;
        }
        boolean valuesBelow = second != null && second.stream().anyMatch(HeaderRow::isValue);
        return valuesBelow && distinct(first);
    }

    private static boolean isValue(String cell) {
        return !cell.isBlank() && VALUE.matcher(cell.strip()).matches();
    }

    private static boolean distinct(List<String> cells) {
        HashSet<String> seen = new HashSet<>();
        return cells.stream()
                .filter(cell -> !cell.isBlank())
                .allMatch(cell -> seen.add(cell.strip().toLowerCase(Locale.ROOT)));
    }
}
