package kith.fields;

import com.google.re2j.Pattern;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds a value against the rules of its field. Patterns are matched in time that grows with the text alone. */
final class ValueCheck {

    private ValueCheck() {}

    /** What is wrong; empty when the value may be. */
    static Optional<ValueProblem> problem(
            CustomField field,
            FieldRules rules,
            @Nullable FieldValue value,
            LocalDate today,
            ZoneId zone,
            String custom) {
        return switch (value) {
            case null -> when(rules.required(), missing(field), null, custom);
            case FieldValue.Text(var text) -> text(field, rules, text, custom);
            case FieldValue.Day(var day) -> day(rules, day, today, custom);
            case FieldValue.Moment(var at) -> day(rules, at.atZone(zone).toLocalDate(), today, custom);
            case FieldValue.On _, FieldValue.Choices _ -> Optional.empty();
        };
    }

    private static String missing(CustomField field) {
        return field.kind() == FieldKind.TOGGLE ? "fields.problem.not-ticked" : "fields.problem.missing";
    }

    private static Optional<ValueProblem> text(CustomField field, FieldRules rules, String text, String custom) {
        int length = text.codePointCount(0, text.length());
        if (text.length() > field.kind().longest()) {
            return when(true, "fields.problem.long", field.kind().longest(), custom);
        }
        if (rules.minLength() != null && length < rules.minLength()) {
            return when(true, "fields.problem.short", rules.minLength(), custom);
        }
        if (rules.maxLength() != null && length > rules.maxLength()) {
            return when(true, "fields.problem.long", rules.maxLength(), custom);
        }
        return when(
                rules.pattern() != null && !Pattern.matches(rules.pattern(), text),
                "fields.problem.pattern",
                null,
                custom);
    }

    private static Optional<ValueProblem> day(FieldRules rules, LocalDate day, LocalDate today, String custom) {
        LocalDate first = rules.first(today);
        LocalDate last = rules.last(today);
        if (first != null && day.isBefore(first)) {
            return when(true, "fields.problem.early", first, custom);
        }
        return when(last != null && day.isAfter(last), "fields.problem.late", last, custom);
    }

    private static Optional<ValueProblem> when(boolean wrong, String key, @Nullable Object argument, String custom) {
        return wrong ? Optional.of(new ValueProblem(key, argument, custom)) : Optional.empty();
    }
}
