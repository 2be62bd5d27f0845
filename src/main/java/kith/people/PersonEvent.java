package kith.people;

import java.util.Map;
import kith.audit.SystemEvent;

/** Everything the system log can say about a person. */
sealed interface PersonEvent extends SystemEvent {

    PersonId person();

    @Override
    default String action() {
        return switch (this) {
            case NoteDeleted _ -> "user.note-deleted";
        };
    }

    @Override
    default String subject() {
        return "user " + person();
    }

    /** A note was deleted; what it said is not repeated. */
    record NoteDeleted(PersonId person, long note) implements PersonEvent {

        @Override
        public Map<String, ?> details() {
            return Map.of("note", note);
        }
    }
}
