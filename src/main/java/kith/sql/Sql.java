package kith.sql;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A piece of SQL together with the values of its placeholders, in order.
 *
 * <p>The text is always a constant of our own source: the compiler refuses anything else, so what a
 * request brings can only ever arrive as a value.
 *
 * <p>Conditions that are chosen ({@link #allOf}, {@link #anyOf}) differ as much in cost as in text; a statement with such is
 * planned for its own values each time.
 */
public final class Sql {

    private final String text;
    private final List<@Nullable Object> values;
    private final boolean chosen;

    private Sql(String text, List<@Nullable Object> values, boolean chosen) {
        this.text = text;
        this.chosen = chosen;
        this.values = Collections.unmodifiableList(values);
    }

    /** A piece with a value for each {@code ?} in it. */
    public static Sql of(@CompileTimeConstant String text, @Nullable Object... values) {
        return new Sql(text, Arrays.asList(values.clone()), false);
    }

    /** Puts the parts one under the other. */
    public static Sql lines(Sql... parts) {
        return joined("\n", List.of(parts), false);
    }

    /** Every condition must hold; no condition at all means every row. */
    public static Sql allOf(List<Sql> conditions) {
        return conditions.isEmpty() ? of("true") : joined(" and ", parenthesized(conditions), true);
    }

    /** One of the conditions must hold; no condition at all means no row. */
    public static Sql anyOf(List<Sql> conditions) {
        return conditions.isEmpty() ? of("false") : joined(" or ", parenthesized(conditions), true);
    }

    /** Both conditions must hold: of one that nobody chose, and another. */
    public static Sql both(Sql fixed, Sql other) {
        return joined(" and ", parenthesized(List.of(fixed, other)), false);
    }

    /** At most so many rows, said in the text: a plan that is kept must know how few are wanted. */
    public static Sql limit(int rows) {
        return new Sql("limit " + rows, List.of(), false);
    }

    /** Puts the parts one after the other with commas between: columns, orders, values. */
    public static Sql list(List<Sql> parts) {
        return joined(", ", parts, false);
    }

    /** The opposite of a condition; one that is neither true nor false counts as not met. */
    public static Sql not(Sql condition) {
        return lines(of("("), condition, of(") is not true"));
    }

    private static List<Sql> parenthesized(List<Sql> parts) {
        return parts.stream()
                .map(part -> new Sql("(" + part.text + ")", part.values, part.chosen))
                .toList();
    }

    private static Sql joined(String separator, List<Sql> parts, boolean chosen) {
        String text = parts.stream().map(part -> part.text).collect(Collectors.joining(separator));
        List<@Nullable Object> values = new ArrayList<>();
        parts.forEach(part -> values.addAll(part.values));
        return new Sql(text, values, chosen || parts.stream().anyMatch(part -> part.chosen));
    }

    String text() {
        return text;
    }

    List<@Nullable Object> values() {
        return values;
    }

    /** Whether there are conditions in it that were chosen. */
    boolean chosen() {
        return chosen;
    }

    /** The text alone, for messages; values stay out of logs. */
    @Override
    public String toString() {
        return text;
    }
}
