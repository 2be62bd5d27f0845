package kith.portal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kith.access.StaleEdit;
import kith.fields.Audience;
import kith.fields.CustomField;
import kith.fields.CustomFields;
import kith.fields.CustomValues;
import kith.fields.FieldForm;
import kith.fields.FieldForm.Entry;
import kith.fields.FieldOwner;
import kith.fields.FieldSubject;
import kith.fields.ValueEdit;
import kith.fields.ValueProblem;
import kith.fields.ValuesOutcome;
import kith.i18n.Texts;
import kith.people.OwnProfile;
import kith.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** Fields of users on other forms than their profile. They begin with what is known, and what is sent is known from then on. */
@Service
public class PortalForms {

    private final PlacedFields placed;
    private final CustomFields fields;
    private final CustomValues values;
    private final OwnProfile profile;

    PortalForms(PlacedFields placed, CustomFields fields, CustomValues values, OwnProfile profile) {
        this.placed = placed;
        this.fields = fields;
        this.values = values;
        this.profile = profile;
    }

    /** The form as it is opened for the person. */
    public FieldForm open(PortalForm form, PersonId person, Texts texts) {
        List<CustomField> shown = shown(form);
        return FieldForm.open(shown, values.of(FieldOwner.person(person.value()), shown), texts);
    }

    /** What the person sent; a field that was left out of it stays as it is. */
    public FieldForm sent(PortalForm form, PersonId person, MultiValueMap<String, String> parameters, Texts texts) {
        Map<Long, Entry> sent = FieldForm.sent(shown(form), parameters, texts).entries().stream()
                .collect(Collectors.toMap(entry -> entry.field().id(), Function.identity()));
        return new FieldForm(open(form, person, texts).entries().stream()
                .map(entry -> sent.getOrDefault(entry.field().id(), entry))
                .toList());
    }

    /** Why it cannot be taken, by field. */
    public Map<Long, ValueProblem> problems(FieldForm sent, Texts texts) {
        List<CustomField> shown = sent.entries().stream().map(Entry::field).toList();
        return values.problems(
                shown, sent.typed(), Audience.USER, texts.language().toLanguageTag(), texts.zone());
    }

    /** Keeps what {@link #problems} found nothing wrong with: what the person changed holds, whoever else changed it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void save(FieldForm sent, PersonId person, Texts texts) {
        Map<Long, String> typed = sent.typed();
        List<ValueEdit> edits = sent.edits().stream()
                .filter(edit -> !edit.value().equals(edit.was()))
                .toList();
        List<CustomField> changed = sent.entries().stream()
                .map(Entry::field)
                .filter(field -> edits.stream().anyMatch(edit -> edit.field() == field.id()))
                .toList();
        FieldForm now = FieldForm.open(changed, values.of(FieldOwner.person(person.value()), changed), texts);
        List<ValueEdit> wanted = now.edits().stream()
                .map(edit -> new ValueEdit(edit.field(), edit.was(), typed.getOrDefault(edit.field(), "")))
                .toList();
        if (!wanted.isEmpty() && !(profile.edit(person, wanted, texts) instanceof ValuesOutcome.Saved)) {
            throw new StaleEdit("fields of user " + person);
        }
    }

    private List<CustomField> shown(PortalForm form) {
        Map<Long, Asking> asked = placed.of(form);
        return fields.of(FieldSubject.PERSON, Audience.USER).stream()
                .filter(field -> asked.containsKey(field.id()))
                .map(field -> asked.get(field.id()) == Asking.REQUIRED ? field.requiredOfUsers() : field)
                .toList();
    }
}
