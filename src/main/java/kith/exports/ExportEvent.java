package kith.exports;

import java.util.Map;
import kith.audit.SystemEvent;

/** Everything the system log can say about exports beside their writing. */
sealed interface ExportEvent extends SystemEvent {

    /** The agent who ordered it took the file. */
    record Downloaded(long export, long rows) implements ExportEvent {

        @Override
        public String action() {
            return "users.export-downloaded";
        }

        @Override
        public String subject() {
            return "export " + export;
        }

        @Override
        public Map<String, ?> details() {
            return Map.of("rows", rows);
        }
    }
}
