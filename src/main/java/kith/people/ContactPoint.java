package kith.people;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A way to reach a person or an organization. */
public sealed interface ContactPoint {

    long id();

    ContactKind of();

    boolean primary();

    @Nullable String comment();

    /** Counts its changes. */
    int version();

    /** What identifies it to whoever reads: the address, the number, the first line. */
    String shown();

    /** All of it but the comment, as the change log tells it. */
    default String told() {
        return shown();
    }

    /** Its parts, as forms show and send them; those that are not there are left out. */
    Map<ContactField, String> parts();

    /** An e-mail address of a person. */
    record Email(
            long id,
            String address,
            boolean primary,
            @Nullable String comment,
            boolean verified,
            int version) implements ContactPoint {

        @Override
        public ContactKind of() {
            return ContactKind.EMAIL;
        }

        @Override
        public String shown() {
            return address;
        }

        @Override
        public Map<ContactField, String> parts() {
            return Parts.of(comment, ContactField.VALUE, address);
        }
    }

    /**
     * A phone number of a person.
     *
     * @param e164 the number to dial, where it could be told
     */
    record Phone(
            long id,
            String number,
            @Nullable String e164,
            PhoneKind kind,
            boolean primary,
            @Nullable String comment,
            int version)
            implements ContactPoint {

        @Override
        public ContactKind of() {
            return ContactKind.PHONE;
        }

        @Override
        public String shown() {
            return number;
        }

        @Override
        public Map<ContactField, String> parts() {
            return Parts.of(comment, ContactField.VALUE, number, ContactField.VARIANT, kind.name());
        }
    }

    /**
     * Everything else that fits in one line: websites, accounts, profiles, and the addresses and numbers of organizations.
     *
     * @param variant the service of a messenger, or what rings
     */
    record Detail(
            long id,
            ContactKind kind,
            @Nullable String variant,
            String value,
            @Nullable String comment,
            int version) implements ContactPoint {

        @Override
        public ContactKind of() {
            return kind;
        }

        @Override
        public boolean primary() {
            return false;
        }

        @Override
        public String shown() {
            return value;
        }

        @Override
        public String told() {
            return variant == null ? value : variant + " " + value;
        }

        @Override
        public Map<ContactField, String> parts() {
            return Parts.of(comment, ContactField.VALUE, value, ContactField.VARIANT, variant);
        }
    }

    /** A place where mail arrives. */
    record Place(long id, PostalAddress address, @Nullable String comment, int version) implements ContactPoint {

        @Override
        public ContactKind of() {
            return ContactKind.ADDRESS;
        }

        @Override
        public boolean primary() {
            return false;
        }

        @Override
        public String shown() {
            return address.street();
        }

        @Override
        public String told() {
            return address.told();
        }

        @Override
        public Map<ContactField, String> parts() {
            Map<ContactField, String> parts =
                    Parts.of(comment, ContactField.STREET, address.street(), ContactField.CITY, address.city());
            Parts.put(parts, ContactField.STATE, address.state());
            Parts.put(parts, ContactField.ZIP, address.zip());
            Parts.put(parts, ContactField.COUNTRY, address.country());
            return parts;
        }
    }

    /** What rings. */
    enum PhoneKind {
        PHONE,
        MOBILE,
        FAX
    }
}
