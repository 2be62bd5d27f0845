package kith.inbox;

import java.util.Map;
import kith.audit.SystemEvent;

/** Everything the system log can say about incoming mail. */
sealed interface InboxEvent extends SystemEvent {

    long mail();

    @Override
    default String action() {
        return switch (this) {
            case ProcessedAgain _ -> "mail.processed-again";
        };
    }

    @Override
    default String subject() {
        return "mail " + mail();
    }

    @Override
    default Map<String, ?> details() {
        return Map.of();
    }

    /** An agent had a rejected mail taken in. */
    record ProcessedAgain(long mail) implements InboxEvent {}
}
