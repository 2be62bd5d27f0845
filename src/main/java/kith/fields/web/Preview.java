package kith.fields.web;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import kith.access.Viewer;
import kith.fields.Audience;
import kith.fields.CustomField;
import kith.fields.FieldDraft;
import kith.fields.FieldForm;
import kith.fields.FieldSubject;
import kith.fields.FieldValue;
import kith.shell.Screen;
import org.jspecify.annotations.Nullable;

/** A field as it will look, before it is saved. */
record Preview(CustomField field) {

    static Preview of(FieldSubject subject, FieldDraft draft, Viewer viewer) {
        return new Preview(draft.preview(subject, viewer.timeZone()));
    }

    FieldForm form(Screen screen) {
        return FieldForm.fresh(List.of(field), screen.texts());
    }

    boolean users() {
        return field.shownTo(Audience.USER);
    }

    /** The default, or whatever is easily made up. */
    Map<Long, FieldValue> sample(Screen screen) {
        FieldValue kept = FieldValue.of(field.kind(), field.defaultValue());
        FieldValue value = kept == null ? invented(screen) : kept;
        return value == null ? Map.of() : Map.of(field.id(), value);
    }

    private @Nullable FieldValue invented(Screen screen) {
        return switch (field.kind()) {
            case TEXT, TEXTAREA, HIDDEN -> new FieldValue.Text(screen.t("fields.preview.text"));
            case TOGGLE -> new FieldValue.On();
            case DATE ->
                new FieldValue.Day(screen.now().atOffset(ZoneOffset.UTC).toLocalDate());
            case DATE_TIME -> new FieldValue.Moment(screen.now());
            case CHOICE, MULTI_CHOICE, CHECKBOXES, RADIO ->
                field.choices().isEmpty()
                        ? null
                        : new FieldValue.Choices(
                                List.of(field.choices().getFirst().id()));
            case DISPLAY -> null;
        };
    }
}
