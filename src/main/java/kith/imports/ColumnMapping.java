package kith.imports;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of one column go. Columns count from 0.
 *
 * @param field the custom field, where one is the target
 */
public record ColumnMapping(
        int column,
        String header,
        Target target,
        Confidence confidence,
        Rule rule,
        @Nullable Long field) {

    /** What happens to a value that the person already has. */
    public enum Rule {
        OVERWRITE,
        IF_EMPTY,
        APPEND,
        NEVER;

        /** Under {@code imports.rule.} in the message bundles. */
        public String messageKey() {
            return "imports.rule." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A column that goes to no custom field. */
    public ColumnMapping(int column, String header, Target target, Confidence confidence, Rule rule) {
        this(column, header, target, confidence, rule, null);
    }

    static ColumnMapping ofField(int column, String header, long field, Confidence confidence) {
        return new ColumnMapping(column, header, Target.FIELD, confidence, Rule.OVERWRITE, field);
    }

    /** Whether both go to the same place. */
    boolean collides(ColumnMapping other) {
        return target == other.target
                && (target == Target.FIELD ? Objects.equals(field, other.field) : !target.repeatable());
    }

    static ColumnMapping of(int column, String header, Target target, Confidence confidence) {
        return new ColumnMapping(column, header, target, confidence, usualRule(target));
    }

    private static Rule usualRule(Target target) {
        if (target == Target.NONE) {
            return Rule.NEVER;
        }
        return target.repeatable() && target != Target.PHONE ? Rule.APPEND : Rule.OVERWRITE;
    }
}
