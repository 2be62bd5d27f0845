package kith.directory;

import java.util.Map;
import kith.audit.SystemEvent;
import org.jspecify.annotations.Nullable;

/** Everything the system log can say about the list. */
sealed interface DirectoryEvent extends SystemEvent {

    @Override
    default String action() {
        return switch (this) {
            case Exported exported -> "users.exported";
        };
    }

    @Override
    default @Nullable String subject() {
        return null;
    }

    /** A list was taken out as a file. What was searched for may be a name and is nobody's business later. */
    record Exported(long rows, String format, PersonFilter filter) implements DirectoryEvent {

        @Override
        public Map<String, ?> details() {
            return Map.of(
                    "rows",
                    rows,
                    "format",
                    format,
                    "filter",
                    new PersonFilter(filter.narrowing()).query(),
                    "searched",
                    !filter.search().isEmpty());
        }
    }
}
