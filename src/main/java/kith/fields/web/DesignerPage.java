package kith.fields.web;

import java.util.List;
import java.util.Map;
import kith.fields.CustomField;
import kith.fields.FieldChoice;
import kith.fields.FieldDraft;
import kith.fields.FieldKind;
import kith.fields.FieldSubject;
import kith.fields.FieldWords;
import org.jspecify.annotations.Nullable;

/**
 * The form of a field as a page shows it.
 *
 * @param field {@code null} for one that is yet to be made
 * @param values how many records hold a value in it
 * @param languages those that users can have
 * @param problems by the name of the control, the key of the message
 * @param uses choices that were taken out though somebody has them, and how many do
 */
record DesignerPage(
        FieldSubject subject,
        @Nullable CustomField field,
        long values,
        List<String> languages,
        FieldDraft draft,
        Map<String, String> problems,
        Map<Long, Long> uses) {

    String list() {
        return DesignerController.address(subject);
    }

    /** Where the form is sent. */
    String address() {
        return field == null ? list() : list() + "/" + field.id();
    }

    FieldWords words(String language) {
        return draft.translations().getOrDefault(language, FieldWords.NONE);
    }

    FieldKind kind() {
        return draft.kind();
    }

    /** The kinds to choose from; only the present one once there are values. */
    List<FieldKind> kinds() {
        return values > 0 && field != null ? List.of(field.kind()) : List.of(FieldKind.values());
    }

    @Nullable String problem(String name) {
        return problems.get(name);
    }

    /** The choices that can take the place of one that was taken out. */
    List<FieldChoice> remaining() {
        return field == null
                ? List.of()
                : field.choices().stream()
                        .filter(choice -> draft.choices().stream()
                                .anyMatch(kept -> kept.id() != null && kept.id() == choice.id()))
                        .toList();
    }

    String choiceName(long id) {
        return field == null
                ? ""
                : field.choice(id).map(choice -> choice.path()).orElse("");
    }
}
