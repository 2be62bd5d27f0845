package kith.fields;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import kith.i18n.Texts;
import org.jspecify.annotations.Nullable;

/** Says what a field holds in the reader's words and time zone. */
public record FieldTexts(Texts texts) {

    /** In one line. */
    public String say(CustomField field, @Nullable FieldValue value) {
        return String.join(", ", parts(field, value));
    }

    /** Each choice by itself, in the order of the field; anything else is one part. */
    public List<String> parts(CustomField field, @Nullable FieldValue value) {
        return switch (value) {
            case null -> List.of();
            case FieldValue.Text(var text) -> List.of(text);
            case FieldValue.On() -> List.of(texts.t("fields.yes"));
            case FieldValue.Day(var day) -> List.of(texts.day(day));
            case FieldValue.Moment(var at) -> List.of(texts.dateTime(at));
            case FieldValue.Choices(var ids) ->
                field.choices().stream()
                        .filter(choice -> ids.contains(choice.id()))
                        .map(FieldChoice::path)
                        .toList();
        };
    }

    /** What the change log says of a value. */
    public String told(FieldKind kind, String value) {
        try {
            return switch (kind) {
                case TOGGLE -> texts.t("fields.yes");
                case DATE -> texts.day(LocalDate.parse(value));
                case DATE_TIME -> texts.dateTime(moment(value));
                case CHOICE, MULTI_CHOICE, CHECKBOXES, RADIO -> value.replace("\n", ", ");
                case TEXT, TEXTAREA, HIDDEN, DISPLAY -> value;
            };
        } catch (DateTimeException typedByHand) {
            return value;
        }
    }

    static Instant moment(String told) {
        return OffsetDateTime.parse(told).toInstant();
    }
}
