package kith;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.fields.ChoiceDraft;
import kith.fields.CustomField;
import kith.fields.FieldDraft;
import kith.fields.FieldKind;
import kith.fields.FieldOutcome;
import kith.fields.FieldSubject;
import kith.fields.RulesDraft;
import kith.fields.SaveField;
import org.springframework.boot.test.context.TestComponent;

/** Custom fields that a test starts from. */
@TestComponent
public class GivenFields {

    public static final RulesDraft REQUIRED = new RulesDraft(true, "", "", "", "", "", "", "");

    private final SaveField saveField;
    private final Viewers viewers;

    GivenFields(SaveField saveField, Viewers viewers) {
        this.saveField = saveField;
        this.viewers = viewers;
    }

    /** A field of users that nothing is asked of; a choice that begins with a dash stands under the one before. */
    public CustomField field(long administrator, FieldKind kind, String title, String... choices) {
        return save(administrator, FieldSubject.PERSON, draft(kind, title, RulesDraft.EMPTY, choices));
    }

    /** A field that agents must fill in. */
    public CustomField required(long administrator, FieldKind kind, String title, String... choices) {
        return save(administrator, FieldSubject.PERSON, draft(kind, title, REQUIRED, choices));
    }

    public CustomField save(long administrator, FieldSubject subject, FieldDraft draft) {
        Viewer viewer = viewers.find(administrator).orElseThrow();
        if (saveField.add(subject, draft, viewer) instanceof FieldOutcome.Saved(var field)) {
            return field;
        }
        throw new IllegalArgumentException("No field: " + draft);
    }

    public static FieldDraft draft(FieldKind kind, String title, RulesDraft agents, String... choices) {
        Stream<ChoiceDraft> drafts = Arrays.stream(choices)
                .map(name -> new ChoiceDraft(
                        null,
                        name.replaceFirst("^-+", ""),
                        name.length() - name.replaceFirst("^-+", "").length()));
        return new FieldDraft(
                kind, title, "", "", true, true, "", RulesDraft.EMPTY, agents, Map.of(), drafts.toList(), Map.of());
    }

    /** The numbers of choices by their paths, as a form sends them. */
    public static String choices(CustomField field, String... paths) {
        return String.join(
                ",",
                Stream.of(paths)
                        .map(path ->
                                Long.toString(field.choice(path).orElseThrow().id()))
                        .toList());
    }

    public static List<String> paths(CustomField field) {
        return field.choices().stream().map(choice -> choice.path()).toList();
    }
}
