package kith.directory;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.directory.Condition.HoldsValue;
import org.jspecify.annotations.Nullable;

/** Conditions on custom fields as they stand in the address: {@code field=12:any}, {@code field=12:starts:Acme}. */
final class FieldParameters {

    static final String NAME = "field";

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18}):(any|none|\\d{1,18}|(starts|from|to):(.+))");

    private FieldParameters() {}

    /** One condition for each field that is named. */
    static List<Condition> read(List<String> values) {
        Map<Long, List<Matcher>> byField = new LinkedHashMap<>();
        for (String value : values) {
            Matcher matcher = TEXT.matcher(value);
            if (!matcher.matches()) {
                throw new UnreadableList(NAME, value);
            }
            byField.computeIfAbsent(Long.valueOf(matcher.group(1)), ignored -> new ArrayList<>())
                    .add(matcher);
        }
        List<Condition> conditions = new ArrayList<>();
        byField.forEach((field, texts) -> conditions.add(new HoldsValue(field, match(texts))));
        return conditions;
    }

    static List<String> write(HoldsValue condition) {
        return condition.match().texts().stream()
                .map(text -> condition.field() + ":" + text)
                .toList();
    }

    private static FieldMatch match(List<Matcher> texts) {
        String first = texts.getFirst().group(2);
        if (first.equals("any")) {
            return new FieldMatch.Given();
        }
        if (first.equals("none")) {
            return new FieldMatch.Empty();
        }
        String operator = texts.getFirst().group(3);
        if (operator == null) {
            return new FieldMatch.Chosen(texts.stream()
                    .filter(text -> text.group(2).matches("\\d+"))
                    .map(text -> Long.valueOf(text.group(2)))
                    .toList());
        }
        return operator.equals("starts")
                ? new FieldMatch.Begins(texts.getFirst().group(4))
                : new FieldMatch.Days(day(texts, "from"), day(texts, "to"));
    }

    private static @Nullable LocalDate day(List<Matcher> texts, String end) {
        for (Matcher text : texts) {
            if (end.equals(text.group(3))) {
                try {
                    return LocalDate.parse(text.group(4));
                } catch (DateTimeParseException e) {
                    throw new UnreadableList(NAME, text.group());
                }
            }
        }
        return null;
    }
}
