package kith.mergers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kith.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Two records that were made one.
 *
 * @param survivorName what the record is called today
 * @param by the agent who did it
 * @param undone what undoing did; {@code null} as long as nobody has
 */
public record Merge(
        long number,
        PersonId survivor,
        String survivorName,
        PersonId duplicate,
        String duplicateName,
        String by,
        Instant at,
        @Nullable Undo undone) {

    /** How long a merge can be undone. */
    public static final Duration UNDOABLE = Duration.ofDays(30);

    /** The first moment at which it is too late to undo it. */
    public Instant deadline() {
        return at.plus(UNDOABLE);
    }

    public boolean undoable(Instant now) {
        return undone == null && now.isBefore(deadline());
    }

    /** What the change log names as the source of what it did. */
    String source() {
        return "merge " + number;
    }

    /**
     * What undoing did.
     *
     * @param back how many rows returned, by the names of their steps
     * @param missing how many rows the survivor did not have any more
     * @param arrived how many rows came in after the merge and stay with the survivor
     * @param kept the labels of values that were changed after the merge and stay so
     */
    public record Undo(
            @Nullable Instant at,
            @Nullable String by,
            Map<String, Long> back,
            Map<String, Long> missing,
            Map<String, Long> arrived,
            List<String> kept) {}
}
