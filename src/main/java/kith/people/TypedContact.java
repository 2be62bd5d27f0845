package kith.people;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entry of contact information as somebody typed it. */
public record TypedContact(ContactKind kind, Map<ContactField, String> parts) {

    /** Tidies what was typed: one line each, no control characters, no blanks around. */
    public TypedContact {
        Map<ContactField, String> tidy = new EnumMap<>(ContactField.class);
        parts.forEach((field, value) -> tidy.put(field, TypedText.line(value)));
        parts = tidy;
    }

    public String part(ContactField field) {
        return parts.getOrDefault(field, "");
    }

    @Nullable String optional(ContactField field) {
        String value = part(field);
        return value.isEmpty() ? null : value;
    }
}
