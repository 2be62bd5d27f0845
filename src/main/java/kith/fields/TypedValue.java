package kith.fields;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values as forms send and show them; several choices are their numbers with commas between. */
public final class TypedValue {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);
    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cntrl}\\u2028\\u2029]+");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    private TypedValue() {}

    /** What the control of the form holds; moments are those of the reader's time zone. */
    public static String show(@Nullable FieldValue value, ZoneId zone) {
        return switch (value) {
            case null -> "";
            case FieldValue.Moment(var at) -> MINUTES.format(at.atZone(zone));
            case FieldValue.Text _, FieldValue.On _, FieldValue.Day _, FieldValue.Choices _ -> value.stored();
        };
    }

    /** Tidies what was sent, so that the same value is always the same text. */
    static String tidy(FieldKind kind, String typed) {
        return kind == FieldKind.TEXTAREA
                ? CONTROLS.matcher(typed.replace("\r\n", "\n")).replaceAll("").strip()
                : BREAKS.matcher(typed).replaceAll(" ").strip();
    }

    /**
     * Reads what was sent.
     *
     * @return empty when it is no value of this field; inside {@code null} stands for none
     */
    static Optional<Read> read(CustomField field, String typed, ZoneId zone) {
        String text = tidy(field.kind(), typed);
        if (text.isEmpty()) {
            return Optional.of(new Read(null));
        }
        try {
            return switch (field.kind()) {
                case TEXT, TEXTAREA, HIDDEN -> Optional.of(new Read(new FieldValue.Text(text)));
                case TOGGLE -> text.equals("true") ? Optional.of(new Read(new FieldValue.On())) : Optional.empty();
                case DATE -> Optional.of(new Read(new FieldValue.Day(LocalDate.parse(text))));
                case DATE_TIME ->
                    Optional.of(new Read(new FieldValue.Moment(
                            LocalDateTime.parse(text).atZone(zone).toInstant())));
                case CHOICE, RADIO, MULTI_CHOICE, CHECKBOXES -> choices(field, text);
                case DISPLAY -> Optional.empty();
            };
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Read> choices(CustomField field, String text) {
        List<String> numbers = Arrays.stream(text.split(",")).map(String::strip).toList();
        boolean possible = numbers.stream()
                .allMatch(number -> number.matches("\\d{1,18}")
                        && field.choice(Long.parseLong(number)).isPresent());
        if (!possible || (numbers.size() > 1 && !field.kind().several())) {
            return Optional.empty();
        }
        return Optional.of(new Read(
                new FieldValue.Choices(numbers.stream().map(Long::valueOf).toList())));
    }

    /** What was read; {@code null} for no value. */
    record Read(@Nullable FieldValue value) {}
}
