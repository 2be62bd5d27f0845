package kith.mail;

import java.util.Map;
import kith.audit.SystemEvent;
import org.jspecify.annotations.Nullable;

/** What the system log says about mail. */
sealed interface MailEvent extends SystemEvent {

    @Override
    default String action() {
        return switch (this) {
            case Repeated _ -> "mail.repeated";
            case FailedRepeated _ -> "mail.failed-repeated";
            case Cancelled _ -> "mail.cancelled";
        };
    }

    @Override
    default @Nullable String subject() {
        return switch (this) {
            case Repeated repeated -> "mail " + repeated.mail();
            case FailedRepeated _ -> null;
            case Cancelled cancelled -> "mail " + cancelled.mail();
        };
    }

    @Override
    default Map<String, ?> details() {
        return this instanceof FailedRepeated failed ? Map.of("mails", failed.mails()) : Map.of();
    }

    record Repeated(long mail) implements MailEvent {}

    record FailedRepeated(int mails) implements MailEvent {}

    record Cancelled(long mail) implements MailEvent {}
}
