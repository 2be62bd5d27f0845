package kith.sql;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows shown together, and the places where the page before and the page after begin.
 *
 * @param previous {@code null} on the first page
 * @param next {@code null} on the last page
 */
public record Page<T, C>(
        List<T> rows, @Nullable C previous, @Nullable C next) {

    public Page {
        rows = List.copyOf(rows);
    }

    /** So many of the rows found, of which one more was looked for; the page after begins behind the last one shown. */
    public static <T, C> Page<T, C> onward(List<T> found, int size, Function<T, C> place) {
        boolean more = found.size() > size;
        List<T> shown = more ? found.subList(0, size) : found;
        return new Page<>(shown, null, more ? place.apply(shown.getLast()) : null);
    }
}
