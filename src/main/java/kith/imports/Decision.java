package kith.imports;

import java.util.List;
import kith.people.PersonData;

/** What shall come of a row. A person who is not there yet goes by the number of their row below zero. */
sealed interface Decision {

    Outcome outcome();

    record Create(long ref, PersonData person, List<Finding> remarks) implements Decision {
        @Override
        public Outcome outcome() {
            return Outcome.CREATED;
        }
    }

    record Update(long ref, PersonData before, PersonData after, List<Finding> remarks) implements Decision {
        @Override
        public Outcome outcome() {
            return Outcome.UPDATED;
        }
    }

    record Unchanged(List<Finding> remarks) implements Decision {
        @Override
        public Outcome outcome() {
            return Outcome.UNCHANGED;
        }
    }

    record Skip(Finding reason) implements Decision {
        @Override
        public Outcome outcome() {
            return Outcome.SKIPPED;
        }
    }

    record Fail(List<Finding> reasons) implements Decision {
        @Override
        public Outcome outcome() {
            return Outcome.FAILED;
        }
    }

    /** Why the row does not go in, or what is worth knowing of it. */
    default List<Finding> findings() {
        return switch (this) {
            case Skip(Finding reason) -> List.of(reason);
            case Fail(List<Finding> reasons) -> reasons;
            case Create create -> create.remarks();
            case Update update -> update.remarks();
            case Unchanged unchanged -> unchanged.remarks();
        };
    }
}
