package kith.people;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A website, a messenger or an account on another service, as it is stored.
 *
 * @param variant the service of a messenger; {@code null} for everything else
 */
public record ContactLine(ContactKind kind, @Nullable String variant, String text) {

    private static final ContactOwner SOMEBODY = new ContactOwner.OfPerson(new PersonId(0));

    /** Reads what was typed by the rules of the form on the record; empty when it is nothing of this kind. */
    public static Optional<ContactLine> parse(ContactKind kind, @Nullable String variant, String typed) {
        Map<ContactField, String> parts = new EnumMap<>(ContactField.class);
        parts.put(ContactField.VALUE, typed);
        if (variant != null) {
            parts.put(ContactField.VARIANT, variant);
        }
        return ContactReading.of(new TypedContact(kind, parts), SOMEBODY).value() instanceof ContactValue.Line line
                ? Optional.of(new ContactLine(line.kind(), line.variant(), line.text()))
                : Optional.empty();
    }

    /** Reads the parts of a postal address in the same way. */
    public static Optional<PostalAddress> address(Map<ContactField, String> parts) {
        return ContactReading.of(new TypedContact(ContactKind.ADDRESS, parts), SOMEBODY)
                                .value()
                        instanceof ContactValue.Post post
                ? Optional.of(post.address())
                : Optional.empty();
    }
}
