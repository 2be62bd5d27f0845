package kith.imports;

import java.util.Locale;

/** Where the values of one column go. Columns count from 0. */
public record ColumnMapping(int column, String header, Target target, Confidence confidence, Rule rule) {

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
