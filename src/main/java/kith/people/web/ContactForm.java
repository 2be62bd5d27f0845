package kith.people.web;

import java.util.EnumMap;
import java.util.Map;
import kith.people.ContactField;
import kith.people.ContactKind;
import kith.people.ContactOutcome.AddressTaken;
import kith.people.ContactPoint;
import kith.people.TypedContact;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * An open editor for an entry of contact information.
 *
 * @param entry the entry; {@code null} for a new one
 * @param version the version of the entry when the editor was opened
 * @param errors keys of messages
 * @param taken the record that has the address already
 * @param theirs what somebody else made of the entry meanwhile
 */
record ContactForm(
        ContactKind kind,
        @Nullable Long entry,
        int version,
        Map<ContactField, String> values,
        Map<ContactField, String> errors,
        @Nullable AddressTaken taken,
        @Nullable ContactPoint theirs) {

    static ContactForm blank(ContactKind kind) {
        return new ContactForm(kind, null, 0, Map.of(), Map.of(), null, null);
    }

    static ContactForm of(ContactPoint point) {
        return new ContactForm(point.of(), point.id(), point.version(), point.parts(), Map.of(), null, null);
    }

    /** What was sent; parts that this kind does not have are not looked at. */
    static ContactForm sent(
            ContactKind kind, @Nullable Long entry, int version, MultiValueMap<String, String> parameters) {
        Map<ContactField, String> values = new EnumMap<>(ContactField.class);
        for (ContactField field : ContactField.values()) {
            String value = parameters.getFirst(field.key());
            if (value != null && (field == ContactField.COMMENT || kind.fields().contains(field))) {
                values.put(field, value);
            }
        }
        return new ContactForm(kind, entry, version, values, Map.of(), null, null);
    }

    TypedContact typed() {
        return new TypedContact(kind, values);
    }

    ContactForm withErrors(Map<ContactField, String> messages) {
        return new ContactForm(kind, entry, version, values, messages, null, null);
    }

    ContactForm withTaken(AddressTaken owner) {
        return new ContactForm(kind, entry, version, values, Map.of(), owner, null);
    }

    /** Theirs becomes what stood there, so that sending the form again means "keep mine". */
    ContactForm withTheirs(ContactPoint other) {
        return new ContactForm(kind, entry, other.version(), values, Map.of(), null, other);
    }

    /** Whether it edits this entry. */
    boolean edits(ContactPoint point) {
        return kind == point.of() && entry != null && entry == point.id();
    }

    String value(ContactField field) {
        return values.getOrDefault(field, "");
    }

    /** The part that the notice about the form as a whole stands at. */
    ContactField first() {
        return kind.fields().getFirst();
    }

    boolean wrong(ContactField field) {
        return errors.containsKey(field) || (field == first() && (taken != null || theirs != null));
    }
}
