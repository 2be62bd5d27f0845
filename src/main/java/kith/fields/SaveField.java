package kith.fields;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.StaleEdit;
import kith.access.Viewer;
import kith.audit.SystemLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a custom field, or changes one. */
@Service
public class SaveField {

    private final FieldRepository fields;
    private final ChoiceTree tree;
    private final ChoiceRepository choices;
    private final ValueRepository values;
    private final CustomFields customFields;
    private final SystemLog systemLog;

    SaveField(
            FieldRepository fields,
            ChoiceTree tree,
            ChoiceRepository choices,
            ValueRepository values,
            CustomFields customFields,
            SystemLog systemLog) {
        this.fields = fields;
        this.tree = tree;
        this.choices = choices;
        this.values = values;
        this.customFields = customFields;
        this.systemLog = systemLog;
    }

    @Transactional
    public FieldOutcome add(FieldSubject subject, FieldDraft draft, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        DraftCheck check = new DraftCheck(draft);
        CustomField wanted = check.read(0, subject, 0, viewer.timeZone());
        if (!check.problems().isEmpty()) {
            return new FieldOutcome.Refused(check.problems());
        }
        Optional<Long> id = fields.insert(wanted);
        if (id.isEmpty()) {
            return new FieldOutcome.Refused(Map.of("title", "fields.wrong.title-taken"));
        }
        finish(id.get(), draft);
        systemLog.record(new FieldEvent.Added(id.get(), wanted.title(), wanted.kind()));
        return new FieldOutcome.Saved(customFields.get(id.get(), viewer));
    }

    /**
     * Changes a field; its kind only as long as nobody has a value in it.
     *
     * @throws StaleEdit when it was changed since this version was read
     */
    @Transactional
    public FieldOutcome change(long id, int version, FieldDraft draft, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        fields.lock(id);
        CustomField field = customFields.find(id).orElseThrow(() -> new NotFound("custom field " + id));
        if (field.version() != version) {
            throw new StaleEdit("custom field " + id);
        }
        DraftCheck check = new DraftCheck(draft);
        CustomField wanted = check.read(id, field.subject(), version, viewer.timeZone());
        if (wanted.kind() != field.kind() && values.count(id) > 0) {
            check.problems().put("kind", "fields.wrong.kind-locked");
        }
        if (fields.titleTaken(field.subject(), wanted.title(), id)) {
            check.problems().put("title", "fields.wrong.title-taken");
        }
        if (!check.problems().isEmpty()) {
            return new FieldOutcome.Refused(check.problems());
        }
        Map<Long, Long> undecided = undecided(field, draft);
        if (!undecided.isEmpty()) {
            return new FieldOutcome.ChoicesInUse(undecided);
        }
        fields.update(wanted);
        tree.takeOut(field, gone(field, draft), draft.gone());
        finish(id, draft);
        systemLog.record(new FieldEvent.Changed(id, wanted.title(), wanted.enabled()));
        return new FieldOutcome.Saved(customFields.get(id, viewer));
    }

    /** Choices, and then the default that may name them. */
    private void finish(long id, FieldDraft draft) {
        if (draft.kind().choices()) {
            tree.save(id, ChoiceDraft.inOrder(draft.choices()));
            CustomField saved = customFields.find(id).orElseThrow();
            List<Long> defaults = draft.defaultPaths().stream()
                    .flatMap(path -> saved.choice(path).stream())
                    .map(FieldChoice::id)
                    .toList();
            fields.defaultTo(id, defaults.isEmpty() ? "" : new FieldValue.Choices(defaults).stored());
        }
    }

    private Map<Long, Long> undecided(CustomField field, FieldDraft draft) {
        List<Long> gone = gone(field, draft);
        Map<Long, Long> uses = choices.uses(field.id(), gone);
        Map<Long, Long> undecided = new LinkedHashMap<>();
        for (Long choice : gone) {
            long count = uses.getOrDefault(choice, 0L);
            if (count > 0 && !decided(field, draft.gone().getOrDefault(choice, ""), gone)) {
                undecided.put(choice, count);
            }
        }
        return undecided;
    }

    private static boolean decided(CustomField field, String decision, List<Long> gone) {
        return decision.equals(ChoiceTree.CLEAR)
                || (decision.matches("\\d{1,18}")
                        && field.choice(Long.parseLong(decision)).isPresent()
                        && !gone.contains(Long.valueOf(decision)));
    }

    private static List<Long> gone(CustomField field, FieldDraft draft) {
        Set<Long> kept = draft.kind().choices()
                ? ChoiceDraft.inOrder(draft.choices()).stream()
                        .map(ChoiceDraft::id)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())
                : Set.of();
        List<Long> gone =
                new ArrayList<>(field.choices().stream().map(FieldChoice::id).toList());
        gone.removeAll(kept);
        return gone;
    }
}
