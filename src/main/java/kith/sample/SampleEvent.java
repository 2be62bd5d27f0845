package kith.sample;

import java.util.Map;
import kith.audit.SystemEvent;
import org.jspecify.annotations.Nullable;

/** What the system log says about the sample. */
sealed interface SampleEvent extends SystemEvent {

    @Override
    default String action() {
        return switch (this) {
            case Removed _ -> "sample.removed";
        };
    }

    @Override
    default @Nullable String subject() {
        return null;
    }

    /** The trial is over; so many people went. */
    record Removed(int people) implements SampleEvent {

        @Override
        public Map<String, ?> details() {
            return Map.of("people", people);
        }
    }
}
