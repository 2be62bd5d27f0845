package kith.people;

import java.util.List;
import java.util.Map;
import kith.fields.ValueProblem;
import kith.people.SimilarPeople.SimilarPerson;
import org.jspecify.annotations.Nullable;

/** What came of adding a user. */
public sealed interface AddOutcome {

    record Added(PersonId id, String name) implements AddOutcome {}

    /** The address is on a record already, perhaps on one that waits in the bin. */
    record AddressTaken(PersonId owner, String name, boolean inBin) implements AddOutcome {

        public AddressTaken(PersonId owner, String name) {
            this(owner, name, false);
        }
    }

    /** The address is an agent's; agents are never users. */
    record AddressOfAgent() implements AddOutcome {}

    /** There is somebody who may be the same; nobody was added yet. */
    record LooksLike(List<SimilarPerson> similar) implements AddOutcome {}

    /** Values that cannot be, each with the key of the message that says why; of the password {@code null} if it can be. */
    record Invalid(
            Map<PersonField, String> errors,
            Map<Long, ValueProblem> custom,
            @Nullable String password) implements AddOutcome {

        public Invalid(Map<PersonField, String> errors) {
            this(errors, Map.of(), null);
        }
    }
}
