package kith.people;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the parts of an entry of contact information together, without those that are not there. */
final class Parts {

    private Parts() {}

    static Map<ContactField, String> of(@Nullable String comment, ContactField field, String value) {
        Map<ContactField, String> parts = new EnumMap<>(ContactField.class);
        put(parts, field, value);
        put(parts, ContactField.COMMENT, comment);
        return parts;
    }

    static Map<ContactField, String> of(
            @Nullable String comment, ContactField field, String value, ContactField second, @Nullable String other) {
        Map<ContactField, String> parts = of(comment, field, value);
        put(parts, second, other);
        return parts;
    }

    static void put(Map<ContactField, String> parts, ContactField field, @Nullable String value) {
        if (value != null) {
            parts.put(field, value);
        }
    }
}
