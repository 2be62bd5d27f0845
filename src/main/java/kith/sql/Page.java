package kith.sql;

import java.util.List;
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
}
