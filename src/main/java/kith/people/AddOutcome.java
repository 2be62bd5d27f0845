package kith.people;

import java.util.List;
import java.util.Map;
import kith.fields.ValueProblem;
import kith.people.SimilarPeople.SimilarPerson;
import org.jspecify.annotations.Nullable;

/** What came of adding a user. */
public sealed interface AddOutcome {

    record Added(PersonId id, String name) implements AddOutcome {}

    /** There is somebody who may be the same; nobody was added yet. */
    record LooksLike(List<SimilarPerson> similar) implements AddOutcome {}

    /**
     * Values that cannot be, each with the key of the message that says why.
     *
     * @param password of the password; {@code null} if it can be
     * @param taken whose the address is already; {@code null} if it is nobody's
     */
    record Invalid(
            Map<PersonField, String> errors,
            Map<Long, ValueProblem> custom,
            @Nullable String password,
            @Nullable Taken taken)
            implements AddOutcome {

        public Invalid(Map<PersonField, String> errors) {
            this(errors, Map.of(), null, null);
        }

        public Invalid(Taken taken) {
            this(Map.of(), Map.of(), null, taken);
        }
    }

    /** The record that has the address already: perhaps an agent's, who is never a user, perhaps one that waits in the bin. */
    record Taken(PersonId owner, String name, boolean agent, boolean inBin) {}
}
