package kith.fields;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts back values as the change log tells them, under the name {@code field:<id>}. */
@Component
public class FormerFieldValues {

    private static final String PREFIX = "field:";

    private final CustomFields fields;
    private final ValueRepository values;

    FormerFieldValues(CustomFields fields, ValueRepository values) {
        this.fields = fields;
        this.values = values;
    }

    /** The field an entry of the change log is about; {@code null} when it is about none. */
    public static @Nullable Long field(String logName) {
        return logName.startsWith(PREFIX) ? Long.valueOf(logName.substring(PREFIX.length())) : null;
    }

    /** Whether the field is still there and can hold this value. */
    public boolean possible(long field, @Nullable String told) {
        return fields.find(field)
                .filter(found -> told == null || value(found, told).isPresent())
                .isPresent();
    }

    /** Gives the record this value; {@code null} takes the one it has. */
    public void restore(FieldOwner owner, long field, @Nullable String told) {
        CustomField found = fields.find(field).orElseThrow();
        FieldValue value = told == null ? null : value(found, told).orElseThrow();
        values.write(owner.subject(), List.of(new ValueRepository.Row(owner.id(), field, value)));
    }

    private static Optional<FieldValue> value(CustomField field, String told) {
        try {
            return switch (field.kind()) {
                case TEXT, TEXTAREA, HIDDEN -> Optional.of(new FieldValue.Text(told));
                case TOGGLE -> Optional.of(new FieldValue.On());
                case DATE -> Optional.of(new FieldValue.Day(LocalDate.parse(told)));
                case DATE_TIME -> Optional.of(new FieldValue.Moment(FieldTexts.moment(told)));
                case CHOICE, MULTI_CHOICE, CHECKBOXES, RADIO -> choices(field, told);
                case DISPLAY -> Optional.empty();
            };
        } catch (DateTimeException ofAnotherKind) {
            return Optional.empty();
        }
    }

    private static Optional<FieldValue> choices(CustomField field, String told) {
        List<Long> ids = new ArrayList<>();
        for (String path : told.split("\n", -1)) {
            Optional<FieldChoice> choice = field.choice(path);
            if (choice.isEmpty()) {
                return Optional.empty();
            }
            ids.add(choice.get().id());
        }
        return Optional.of(new FieldValue.Choices(ids));
    }
}
