package kith.mergers;

import java.util.Map;
import kith.audit.SystemEvent;
import kith.people.PersonId;

/** Everything the system log can say about merging. */
sealed interface MergeEvent extends SystemEvent {

    PersonId survivor();

    PersonId duplicate();

    long merge();

    @Override
    default String action() {
        return switch (this) {
            case Merged _ -> "user.merged";
            case Undone _ -> "user.unmerged";
        };
    }

    @Override
    default String subject() {
        return "user " + survivor();
    }

    @Override
    default Map<String, ?> details() {
        return Map.of("duplicate", duplicate().value(), "merge", merge());
    }

    record Merged(PersonId survivor, PersonId duplicate, long merge) implements MergeEvent {}

    record Undone(PersonId survivor, PersonId duplicate, long merge) implements MergeEvent {}
}
