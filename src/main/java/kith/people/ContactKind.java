package kith.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of contact information, in the order in which a card shows them. */
public enum ContactKind {
    EMAIL(ContactField.VALUE),
    PHONE(ContactField.VALUE, ContactField.VARIANT),
    WEBSITE(ContactField.VALUE),
    IM(ContactField.VARIANT, ContactField.VALUE),
    TWITTER(ContactField.VALUE),
    LINKEDIN(ContactField.VALUE),
    FACEBOOK(ContactField.VALUE),
    ADDRESS(ContactField.STREET, ContactField.CITY, ContactField.STATE, ContactField.ZIP, ContactField.COUNTRY);

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<ContactField> fields;

    ContactKind(ContactField... fields) {
        this.fields = List.of(fields);
    }

    /** What is filled in for an entry of this kind, beside the comment that every entry may have. */
    public List<ContactField> fields() {
        return fields;
    }

    /** Its name in addresses, message keys and the change log: {@code linkedin}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether one entry of this kind stands out among a person's others. */
    public boolean hasPrimary() {
        return this == EMAIL || this == PHONE;
    }

    public static Optional<ContactKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
