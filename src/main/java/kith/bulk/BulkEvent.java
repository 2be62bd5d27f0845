package kith.bulk;

import java.util.Map;
import kith.audit.SystemEvent;

/** Everything the system log can say about bulk actions. */
sealed interface BulkEvent extends SystemEvent {

    long number();

    @Override
    default String action() {
        return switch (this) {
            case Started _ -> "bulk.started";
            case Undone _ -> "bulk.undone";
        };
    }

    @Override
    default String subject() {
        return "bulk " + number();
    }

    @Override
    default Map<String, ?> details() {
        return switch (this) {
            case Started started -> Map.of("kind", started.kind());
            case Undone undone -> Map.of("by", undone.by());
        };
    }

    record Started(long number, BulkAction.Kind kind) implements BulkEvent {}

    record Undone(long number, long by) implements BulkEvent {}
}
