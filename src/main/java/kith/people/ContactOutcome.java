package kith.people;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of adding, changing or removing contact information. */
public sealed interface ContactOutcome {

    /**
     * It is as wanted now.
     *
     * @param trace what the change log says about it; {@code null} when nothing differed, and for organizations
     */
    record Done(@Nullable ChangeTrace trace) implements ContactOutcome {}

    /** Parts that cannot be, each with the key of the message that says why. */
    record Invalid(Map<ContactField, String> errors) implements ContactOutcome {}

    /** The address is on another record. */
    record AddressTaken(PersonId owner, String name, boolean agent, boolean inBin) implements ContactOutcome {

        public AddressTaken(PersonId owner, String name, boolean agent) {
            this(owner, name, agent, false);
        }
    }

    /** Somebody else changed the entry since the form was opened; nothing was saved. */
    record ChangedMeanwhile(ContactPoint theirs) implements ContactOutcome {}

    /** A user keeps at least one address. */
    record LastAddress() implements ContactOutcome {}
}
