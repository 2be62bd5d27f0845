package kith.people;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of editing a record. */
public sealed interface EditOutcome {

    /**
     * It is as wanted now.
     *
     * @param trace what the change log says about it; {@code null} when nothing differed
     */
    record Saved(@Nullable ChangeTrace trace) implements EditOutcome {}

    /** Values that cannot be, each with the key of the message that says why. */
    record Invalid(Map<PersonField, String> errors) implements EditOutcome {}

    /** The new primary address is on another record. */
    record AddressTaken(PersonId owner, String name, boolean agent, boolean inBin) implements EditOutcome {

        public AddressTaken(PersonId owner, String name, boolean agent) {
            this(owner, name, agent, false);
        }
    }

    /** Somebody else changed the same fields meanwhile; nothing was saved. */
    record Conflict(Map<PersonField, Theirs> fields) implements EditOutcome {}

    /**
     * What somebody else made of a field.
     *
     * @param by {@code null} when nobody knows any more
     */
    record Theirs(
            String value, @Nullable String by, @Nullable Instant at) {}
}
