package kith.fields;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules as typed; empty where nothing was. */
public record RulesDraft(
        boolean required,
        String minLength,
        String maxLength,
        String pattern,
        String from,
        String to,
        String daysBefore,
        String daysAfter) {

    public static final RulesDraft EMPTY = new RulesDraft(false, "", "", "", "", "", "", "");

    static RulesDraft of(FieldRules rules) {
        return new RulesDraft(
                rules.required(),
                text(rules.minLength()),
                text(rules.maxLength()),
                text(rules.pattern()),
                text(rules.from()),
                text(rules.to()),
                text(rules.daysBefore()),
                text(rules.daysAfter()));
    }

    /**
     * Reads them for a field of this kind; what does not go with the kind is left out.
     *
     * @param whose comes before the names of what is not right
     * @param problems where the key of the message goes that says why
     */
    FieldRules read(FieldKind kind, String whose, Map<String, String> problems) {
        if (!kind.holdsValue()) {
            return FieldRules.NONE;
        }
        Integer least = kind.text() ? number(minLength, whose + "min", problems) : null;
        Integer most = kind.text() ? number(maxLength, whose + "max", problems) : null;
        if (least != null && most != null && least > most) {
            problems.put(whose + "max", "fields.wrong.order");
        }
        LocalDate first = kind.dated() ? day(from, whose + "from", problems) : null;
        LocalDate last = kind.dated() ? day(to, whose + "to", problems) : null;
        if (first != null && last != null && first.isAfter(last)) {
            problems.put(whose + "to", "fields.wrong.order");
        }
        return new FieldRules(
                required,
                least,
                most,
                kind.text() ? regex(whose + "pattern", problems) : null,
                first,
                last,
                kind.dated() ? number(daysBefore, whose + "before", problems) : null,
                kind.dated() ? number(daysAfter, whose + "after", problems) : null);
    }

    private @Nullable String regex(String name, Map<String, String> problems) {
        if (pattern.isBlank()) {
            return null;
        }
        try {
            if (pattern.length() <= 500) {
                Pattern.compile(pattern.strip());
                return pattern.strip();
            }
        } catch (PatternSyntaxException malformed) {
            problems.put(name, "fields.wrong.pattern");
            return null;
        }
        problems.put(name, "fields.wrong.pattern-long");
        return null;
    }

    private static @Nullable Integer number(String typed, String name, Map<String, String> problems) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,5}")) {
            problems.put(name, "fields.wrong.number");
            return null;
        }
        return Integer.valueOf(text);
    }

    private static @Nullable LocalDate day(String typed, String name, Map<String, String> problems) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException malformed) {
            problems.put(name, "fields.wrong.day");
            return null;
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
