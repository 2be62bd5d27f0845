package kith.privacy;

import java.util.Map;
import kith.audit.SystemEvent;
import kith.people.PersonId;
import kith.privacy.Anonymization.Reason;
import org.jspecify.annotations.Nullable;

/** Everything the system log can say about personal data; nothing in it is personal. */
sealed interface PrivacyEvent extends SystemEvent {

    PersonId person();

    @Override
    default String action() {
        return switch (this) {
            case AnonymizationOrdered _ -> "user.anonymization-ordered";
            case AnonymizationApproved _ -> "user.anonymization-approved";
            case AnonymizationCancelled _ -> "user.anonymization-cancelled";
            case Anonymized _ -> "user.anonymized";
            case Deleted _ -> "user.deleted";
            case Restored _ -> "user.restored";
            case Removed _ -> "user.removed";
            case Disclosed _ -> "user.data-taken";
        };
    }

    @Override
    default String subject() {
        return "user " + person();
    }

    @Override
    default Map<String, ?> details() {
        return switch (this) {
            case AnonymizationOrdered ordered ->
                Map.of(
                        "certificate",
                        ordered.certificate(),
                        "reason",
                        ordered.reason().name());
            case Deleted deleted ->
                deleted.reason() == null
                        ? Map.of()
                        : Map.of("reason", deleted.reason().name());
            case AnonymizationApproved approved -> Map.of("certificate", approved.certificate());
            case AnonymizationCancelled cancelled -> Map.of("certificate", cancelled.certificate());
            case Restored _, Removed _, Disclosed _ -> Map.of();
            case Anonymized done -> Map.of("certificate", done.certificate(), "rows", done.rows());
        };
    }

    /** Somebody ordered it. */
    record AnonymizationOrdered(PersonId person, long certificate, Reason reason) implements PrivacyEvent {}

    /** A second agent approved it. */
    record AnonymizationApproved(PersonId person, long certificate) implements PrivacyEvent {}

    /** Somebody called it off before it began. */
    record AnonymizationCancelled(PersonId person, long certificate) implements PrivacyEvent {}

    /** Somebody put a user into the bin. */
    record Deleted(PersonId person, Deletion.@Nullable Reason reason) implements PrivacyEvent {}

    /** Somebody took a user out of the bin. */
    record Restored(PersonId person) implements PrivacyEvent {}

    /** The time in the bin was over. */
    record Removed(PersonId person) implements PrivacyEvent {}

    /** Somebody took all data of a user, to hand it to them. */
    record Disclosed(PersonId person) implements PrivacyEvent {}

    /** It is done. */
    record Anonymized(PersonId person, long certificate, long rows) implements PrivacyEvent {}
}
