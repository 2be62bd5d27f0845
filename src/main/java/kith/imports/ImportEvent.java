package kith.imports;

import java.util.Map;
import java.util.TreeMap;
import kith.audit.SystemEvent;

/** Everything the system log can say about an import. */
sealed interface ImportEvent extends SystemEvent {

    long importId();

    @Override
    default String subject() {
        return "import " + importId();
    }

    @Override
    default String action() {
        return switch (this) {
            case Started ignored -> "import.started";
            case Finished ignored -> "import.finished";
            case Cancelled ignored -> "import.cancelled";
            case Undone ignored -> "import.undone";
        };
    }

    record Started(long importId, long rows) implements ImportEvent {
        @Override
        public Map<String, ?> details() {
            return Map.of("rows", rows);
        }
    }

    record Finished(long importId, ImportReport report) implements ImportEvent {
        @Override
        public Map<String, ?> details() {
            return counts(report);
        }
    }

    record Cancelled(long importId, ImportReport report) implements ImportEvent {
        @Override
        public Map<String, ?> details() {
            return counts(report);
        }
    }

    record Undone(long importId, UndoReport report) implements ImportEvent {
        @Override
        public Map<String, ?> details() {
            return Map.of("removed", report.removed(), "restored", report.restored());
        }
    }

    private static Map<String, Long> counts(ImportReport report) {
        Map<String, Long> counts = new TreeMap<>();
        report.counts().forEach((outcome, count) -> counts.put(outcome.key(), count));
        return counts;
    }
}
