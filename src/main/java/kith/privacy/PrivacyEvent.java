package kith.privacy;

import java.util.Map;
import kith.audit.SystemEvent;
import kith.people.PersonId;
import kith.privacy.Anonymization.Reason;

/** Everything the system log can say about personal data; nothing in it is personal. */
sealed interface PrivacyEvent extends SystemEvent {

    PersonId person();

    @Override
    default String action() {
        return switch (this) {
            case AnonymizationOrdered _ -> "user.anonymization-ordered";
            case Anonymized _ -> "user.anonymized";
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
            case Anonymized done -> Map.of("certificate", done.certificate(), "rows", done.rows());
        };
    }

    /** Somebody ordered it. */
    record AnonymizationOrdered(PersonId person, long certificate, Reason reason) implements PrivacyEvent {}

    /** It is done. */
    record Anonymized(PersonId person, long certificate, long rows) implements PrivacyEvent {}
}
