package kith.fields;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A field as the designer sends it.
 *
 * @param defaultValue as typed; of choices their paths, with semicolons between
 * @param gone by the number of a choice that was taken out: {@code clear}, or the number of the choice that takes its place
 */
public record FieldDraft(
        FieldKind kind,
        String title,
        String description,
        String message,
        boolean enabled,
        boolean agentOnly,
        String defaultValue,
        RulesDraft userRules,
        RulesDraft agentRules,
        Map<String, FieldWords> translations,
        List<ChoiceDraft> choices,
        Map<Long, String> gone) {

    public static final FieldDraft EMPTY = new FieldDraft(
            FieldKind.TEXT,
            "",
            "",
            "",
            true,
            true,
            "",
            RulesDraft.EMPTY,
            RulesDraft.EMPTY,
            Map.of(),
            List.of(),
            Map.of());

    /** The field as it is. */
    public static FieldDraft of(CustomField field, ZoneId zone) {
        List<ChoiceDraft> choices = field.choices().stream()
                .map(choice -> new ChoiceDraft(choice.id(), choice.name(), choice.depth()))
                .toList();
        return new FieldDraft(
                field.kind(),
                field.title(),
                field.description(),
                field.message(),
                field.enabled(),
                field.agentOnly(),
                defaultText(field, zone),
                RulesDraft.of(field.userRules()),
                RulesDraft.of(field.agentRules()),
                field.translations(),
                choices,
                Map.of());
    }

    private static String defaultText(CustomField field, ZoneId zone) {
        return FieldValue.of(field.kind(), field.defaultValue()) instanceof FieldValue.Choices(var ids)
                ? ids.stream()
                        .flatMap(id -> field.choice(id).stream())
                        .map(FieldChoice::path)
                        .collect(Collectors.joining("; "))
                : TypedValue.show(FieldValue.of(field.kind(), field.defaultValue()), zone);
    }

    /** What stands in the field of choices that takes several: their paths. */
    List<String> defaultPaths() {
        return List.of(defaultValue.split(";")).stream()
                .map(String::strip)
                .filter(path -> !path.isEmpty())
                .toList();
    }

    /** The field as far as it can be made out, with numbers of its own for the choices. */
    public CustomField preview(FieldSubject subject, ZoneId zone) {
        CustomField read = new DraftCheck(this).read(0, subject, 0, zone);
        List<ChoiceDraft> rows = kind.choices() ? ChoiceDraft.inOrder(choices) : List.of();
        List<String> paths = ChoiceDraft.paths(rows);
        List<FieldChoice> shown = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            shown.add(new FieldChoice(i, null, rows.get(i).name(), paths.get(i)));
        }
        CustomField whole = read.withChoices(shown);
        List<Long> defaults = defaultPaths().stream()
                .flatMap(path -> whole.choice(path).stream())
                .map(FieldChoice::id)
                .toList();
        return kind.choices() && !defaults.isEmpty()
                ? whole.withDefault(new FieldValue.Choices(defaults).stored())
                : whole;
    }
}
