package kith.imports;

import java.util.List;
import java.util.Locale;
import kith.people.ContactLine;
import org.jspecify.annotations.Nullable;

/** What came of the text in one cell. */
public sealed interface Parsed {

    /** Nothing stands there. */
    record Blank() implements Parsed {}

    /** One value, normalised. */
    record Text(String value) implements Parsed {}

    /** Several values, none twice. */
    record Texts(List<String> values) implements Parsed {}

    /** A number as it was typed, and in E.164 where it can be dialled from anywhere. */
    record Phone(String typed, @Nullable String e164) implements Parsed {}

    /** A website, a messenger or an account. */
    record Contact(ContactLine line) implements Parsed {}

    /** Not a value of this kind. */
    record Invalid(Code code, String value) implements Parsed {}

    /** Why a text is no value of its kind. */
    enum Code {
        EMAIL_MISSING(false),
        EMAIL_INVALID(false),
        NAME_TOO_LONG(false),
        PART_OF_NAME_TOO_LONG(false),
        TITLE_TOO_LONG(false),
        ORGANIZATION_TOO_LONG(false),
        POSITION_TOO_LONG(false),
        LABEL_TOO_LONG(false),
        LANGUAGE_UNKNOWN(true),
        TIME_ZONE_UNKNOWN(true),
        PHONE_WITHOUT_DIGITS(true),
        PHONE_TOO_LONG(false),
        USERGROUP_UNKNOWN(true),
        WEBSITE_INVALID(true),
        ACCOUNT_INVALID(true),
        COUNTRY_UNKNOWN(true),
        ADDRESS_INVALID(true),
        FIELD_MALFORMED(true),
        FIELD_CHOICE(true),
        FIELD_SHORT(true),
        FIELD_LONG(true),
        FIELD_PATTERN(true),
        FIELD_EARLY(true),
        FIELD_LATE(true),
        FIELD_MISSING(true);

        private final boolean dispensable;

        Code(boolean dispensable) {
            this.dispensable = dispensable;
        }

        /** Whether a person is worth having without this value. */
        boolean dispensable() {
            return dispensable;
        }

        /** Under {@code imports.problem.} in the message bundles. */
        public String messageKey() {
            return "imports.problem." + key();
        }

        /** As in an error file: {@code email-invalid}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
