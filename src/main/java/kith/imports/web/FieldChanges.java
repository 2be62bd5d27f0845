package kith.imports.web;

import java.util.List;
import kith.fields.CustomField;
import kith.fields.FieldTexts;
import kith.fields.FieldValue;
import kith.i18n.Texts;
import kith.imports.Differences.Difference;
import org.jspecify.annotations.Nullable;

/** Says what becomes of a person, custom fields by their titles. */
public record FieldChanges(Texts texts, List<CustomField> fields) {

    /** What it is called. */
    public String name(Difference change) {
        CustomField field = field(change);
        return field == null
                ? texts.t(change.target().messageKey())
                : field.words(texts.language().toLanguageTag()).title();
    }

    /** One of its two values, to be read; {@code null} for none. */
    public @Nullable String value(Difference change, @Nullable String value) {
        CustomField field = field(change);
        return field == null || value == null
                ? value
                : new FieldTexts(texts).say(field, FieldValue.of(field.kind(), value));
    }

    private @Nullable CustomField field(Difference change) {
        return fields.stream()
                .filter(field -> Long.valueOf(field.id()).equals(change.field()))
                .findFirst()
                .orElse(null);
    }
}
