package kith.people;

import static kith.people.ContactField.CITY;
import static kith.people.ContactField.COUNTRY;
import static kith.people.ContactField.STATE;
import static kith.people.ContactField.STREET;
import static kith.people.ContactField.VALUE;
import static kith.people.ContactField.VARIANT;
import static kith.people.ContactField.ZIP;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kith.people.ContactPoint.PhoneKind;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, read as an entry of contact information.
 *
 * @param value {@code null} when something is wrong
 * @param errors what is wrong with which part, as the key of a message
 */
record ContactReading(@Nullable ContactValue value, Map<ContactField, String> errors) {

    private static final Pattern TWITTER_NAME = Pattern.compile("@?([A-Za-z0-9_]{1,15})");

    /** Reads what was typed. */
    static ContactReading of(TypedContact typed, ContactOwner owner) {
        Map<ContactField, String> errors = new EnumMap<>(ContactField.class);
        for (ContactField field : typed.kind().fields()) {
            if (typed.part(field).isEmpty() && field != STATE && field != ZIP) {
                errors.put(
                        field,
                        "people.contact.missing."
                                + (field == VALUE ? typed.kind().key() : field.key()));
            }
        }
        for (ContactField field : ContactField.values()) {
            if (typed.part(field).length() > field.longest()) {
                errors.put(field, "people.error.too_long");
            }
        }
        if (!errors.isEmpty()) {
            return new ContactReading(null, errors);
        }
        return value(typed, owner)
                .map(value -> new ContactReading(value, Map.of()))
                .orElseGet(() -> malformed(typed));
    }

    private static Optional<ContactValue> value(TypedContact typed, ContactOwner owner) {
        String text = typed.part(VALUE);
        return switch (typed.kind()) {
            case EMAIL -> EmailAddress.parse(text).map(address -> mail(address, owner));
            case PHONE ->
                phoneKind(typed).flatMap(kind -> PhoneNumber.parse(text).map(number -> number(number, kind, owner)));
            case WEBSITE -> WebAddress.parse(text).map(address -> line(typed, address.text()));
            case IM -> messenger(typed).map(service -> new ContactValue.Line(ContactKind.IM, service.name(), text));
            case TWITTER ->
                Optional.of(TWITTER_NAME.matcher(text))
                        .filter(name -> name.matches())
                        .map(name -> line(typed, name.group(1)));
            case LINKEDIN -> WebAddress.profile(text, "linkedin.com").map(address -> line(typed, address.text()));
            case FACEBOOK -> WebAddress.profile(text, "facebook.com").map(address -> line(typed, address.text()));
            case ADDRESS ->
                Optional.of(typed)
                        .filter(parts -> PostalAddress.country(parts.part(COUNTRY)))
                        .map(ContactReading::post);
        };
    }

    private static ContactValue mail(EmailAddress address, ContactOwner owner) {
        return switch (owner) {
            case ContactOwner.OfPerson person -> new ContactValue.Mail(address);
            case ContactOwner.OfOrganization organization ->
                new ContactValue.Line(ContactKind.EMAIL, null, address.text());
        };
    }

    private static ContactValue number(PhoneNumber number, PhoneKind kind, ContactOwner owner) {
        return switch (owner) {
            case ContactOwner.OfPerson person -> new ContactValue.Dial(number, kind);
            case ContactOwner.OfOrganization organization ->
                new ContactValue.Line(ContactKind.PHONE, kind.name(), number.text());
        };
    }

    private static ContactValue line(TypedContact typed, String text) {
        return new ContactValue.Line(typed.kind(), null, text);
    }

    private static ContactValue post(TypedContact typed) {
        return new ContactValue.Post(new PostalAddress(
                typed.part(STREET), typed.part(CITY), typed.optional(STATE), typed.optional(ZIP), typed.part(COUNTRY)));
    }

    private static Optional<PhoneKind> phoneKind(TypedContact typed) {
        return Arrays.stream(PhoneKind.values())
                .filter(kind -> kind.name().equals(typed.part(VARIANT)))
                .findFirst();
    }

    private static Optional<Messenger> messenger(TypedContact typed) {
        return Arrays.stream(Messenger.values())
                .filter(service -> service.name().equals(typed.part(VARIANT)))
                .findFirst();
    }

    private static ContactReading malformed(TypedContact typed) {
        ContactKind kind = typed.kind();
        boolean choice = kind == ContactKind.IM
                || (kind == ContactKind.PHONE && phoneKind(typed).isEmpty());
        ContactField field = kind == ContactKind.ADDRESS ? COUNTRY : choice ? VARIANT : VALUE;
        String key = field == VALUE ? "people.contact.malformed." + kind.key() : "people.error.not_possible";
        return new ContactReading(null, Map.of(field, key));
    }
}
