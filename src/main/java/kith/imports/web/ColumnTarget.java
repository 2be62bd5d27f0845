package kith.imports.web;

import java.util.Arrays;
import kith.imports.ColumnMapping;
import kith.imports.Target;
import org.jspecify.annotations.Nullable;

/** What is chosen for a column: a target, or a custom field as {@code FIELD-7}. */
public record ColumnTarget(Target target, @Nullable Long field) {

    private static final String FIELD = "FIELD-";

    /** What the form sends. */
    public static String text(ColumnMapping column) {
        return of(column).text();
    }

    static ColumnTarget of(ColumnMapping column) {
        return new ColumnTarget(column.target(), column.field());
    }

    /** Nothing where the text says nothing that there is. */
    static ColumnTarget parse(String text) {
        if (text.startsWith(FIELD) && text.substring(FIELD.length()).matches("\\d{1,18}")) {
            return new ColumnTarget(Target.FIELD, Long.valueOf(text.substring(FIELD.length())));
        }
        return Arrays.stream(Target.values())
                .filter(target -> target != Target.FIELD && target.name().equals(text))
                .findFirst()
                .map(target -> new ColumnTarget(target, null))
                .orElse(new ColumnTarget(Target.NONE, null));
    }

    private String text() {
        return field == null ? target.name() : FIELD + field;
    }
}
