package kith.people;

import kith.people.ContactPoint.PhoneKind;
import org.jspecify.annotations.Nullable;

/** What an entry of contact information can hold, already looked at. */
sealed interface ContactValue {

    /** As the change log tells it. */
    String told();

    /** An e-mail address of a person. */
    record Mail(EmailAddress address) implements ContactValue {

        @Override
        public String told() {
            return address.text();
        }
    }

    /** A phone number of a person. */
    record Dial(PhoneNumber number, PhoneKind kind) implements ContactValue {

        @Override
        public String told() {
            return number.text();
        }
    }

    /** Something that fits in one line. */
    record Line(ContactKind kind, @Nullable String variant, String text) implements ContactValue {

        @Override
        public String told() {
            return variant == null ? text : variant + " " + text;
        }
    }

    /** A postal address. */
    record Post(PostalAddress address) implements ContactValue {

        @Override
        public String told() {
            return address.told();
        }
    }
}
