package kith.people;

import org.jspecify.annotations.Nullable;

/** A way to reach a person. */
public sealed interface ContactPoint {

    long id();

    boolean primary();

    @Nullable String comment();

    /** An e-mail address of a person. */
    record Email(
            long id,
            String address,
            boolean primary,
            @Nullable String comment,
            boolean verified) implements ContactPoint {}

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
            @Nullable String comment) implements ContactPoint {}

    /** What rings. */
    enum PhoneKind {
        PHONE,
        MOBILE,
        FAX
    }
}
