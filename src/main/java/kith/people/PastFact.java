package kith.people;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing known about a person at a moment and now, in the words of the change log.
 *
 * @param item the row, where the field has several
 * @param then its value at the moment; {@code null} when there was none
 * @param thenRef the id of what the value names
 * @param now its present value; {@code null} when there is none any more
 */
public record PastFact(
        String field,
        @Nullable Long item,
        @Nullable String then,
        @Nullable Long thenRef,
        @Nullable String now,
        @Nullable Long nowRef) {

    /** What an organization is called may have changed without the person having left it. */
    public boolean changed() {
        return (thenRef != null && nowRef != null) ? !thenRef.equals(nowRef) : !Objects.equals(then, now);
    }

    /** Whether this says more about another fact: the comment of a number, the primary mark of an address. */
    boolean belongsTo(PastFact main) {
        return item != null && item.equals(main.item) && field.startsWith(main.field + "_");
    }
}
