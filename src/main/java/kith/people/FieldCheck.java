package kith.people;

import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/** Says what a field cannot hold, as the key of a message. */
final class FieldCheck {

    private FieldCheck() {}

    /** The reason why this cannot be the field's value; empty when it can. */
    static Optional<String> error(PersonField field, String value) {
        if (value.length() > field.longest()) {
            return Optional.of("people.error.too_long");
        }
        return switch (field) {
            case EMAIL ->
                value.isEmpty()
                        ? Optional.of("people.error.email_missing")
                        : when(EmailAddress.parse(value).isEmpty(), "people.error.email_malformed");
            case PHONE -> when(!value.isEmpty() && PhoneNumber.parse(value).isEmpty(), "people.error.phone_malformed");
            case TIME_ZONE ->
                when(
                        !value.isEmpty() && !ZoneId.getAvailableZoneIds().contains(value),
                        "people.error.time_zone_unknown");
            case LANGUAGE -> when(!value.isEmpty() && !wellFormed(value), "people.error.language_unknown");
            case MANAGER -> when(!value.equals("true") && !value.equals("false"), "people.error.not_possible");
            case TITLE, FIRST_NAME, LAST_NAME, NAME, DISPLAY_NAME, ORGANIZATION, POSITION, SUMMARY -> Optional.empty();
        };
    }

    private static Optional<String> when(boolean wrong, String key) {
        return wrong ? Optional.of(key) : Optional.empty();
    }

    private static boolean wellFormed(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag);
            return true;
        } catch (IllformedLocaleException malformed) {
            return false;
        }
    }
}
