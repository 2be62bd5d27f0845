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
        EMAIL_MISSING,
        EMAIL_INVALID,
        NAME_TOO_LONG,
        PART_OF_NAME_TOO_LONG,
        TITLE_TOO_LONG,
        ORGANIZATION_TOO_LONG,
        POSITION_TOO_LONG,
        LABEL_TOO_LONG,
        LANGUAGE_UNKNOWN,
        TIME_ZONE_UNKNOWN,
        PHONE_WITHOUT_DIGITS,
        PHONE_TOO_LONG,
        USERGROUP_UNKNOWN,
        WEBSITE_INVALID,
        ACCOUNT_INVALID,
        COUNTRY_UNKNOWN,
        ADDRESS_INVALID,
        FIELD_MALFORMED,
        FIELD_CHOICE,
        FIELD_SHORT,
        FIELD_LONG,
        FIELD_PATTERN,
        FIELD_EARLY,
        FIELD_LATE,
        FIELD_MISSING;

        /** Whether a person is worth having without this value. */
        boolean dispensable() {
            return switch (this) {
                case EMAIL_MISSING,
                        EMAIL_INVALID,
                        NAME_TOO_LONG,
                        PART_OF_NAME_TOO_LONG,
                        TITLE_TOO_LONG,
                        ORGANIZATION_TOO_LONG,
                        POSITION_TOO_LONG,
                        LABEL_TOO_LONG,
                        PHONE_TOO_LONG -> false;
                case LANGUAGE_UNKNOWN,
                        TIME_ZONE_UNKNOWN,
                        PHONE_WITHOUT_DIGITS,
                        USERGROUP_UNKNOWN,
                        WEBSITE_INVALID,
                        ACCOUNT_INVALID,
                        COUNTRY_UNKNOWN,
                        ADDRESS_INVALID,
                        FIELD_MALFORMED,
                        FIELD_CHOICE,
                        FIELD_SHORT,
                        FIELD_LONG,
                        FIELD_PATTERN,
                        FIELD_EARLY,
                        FIELD_LATE,
                        FIELD_MISSING -> true;
            };
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
