package kith.directory.web;

import kith.directory.Condition;
import kith.fields.CustomField;
import kith.shell.Screen;
import org.jspecify.annotations.Nullable;

/**
 * A filter as the list shows it.
 *
 * @param kind which filter it is, as in {@code edit=}
 * @param field the custom field it is about, if it is about one that is in use
 * @param operator the words between name and value: is, is not, within the last
 * @param value what it is set to; empty when the operator says it all
 */
record Chip(Condition condition, FilterKind kind, @Nullable CustomField field, String operator, String value) {

    Chip(Condition condition, FilterKind kind, String operator, String value) {
        this(condition, kind, null, operator, value);
    }

    /** What the filter is called. */
    String name(Screen screen) {
        return field == null
                ? screen.t("directory.filter." + kind.text())
                : field.words(screen.texts().language().toLanguageTag()).title();
    }

    /** Which filter it is, as in {@code edit=}. */
    String key() {
        return condition instanceof Condition.HoldsValue value ? FieldFilter.key(value.field()) : kind.text();
    }
}
