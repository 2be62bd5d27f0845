package kith.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.access.Viewer;
import kith.fields.Audience;
import kith.fields.CustomField;
import kith.fields.CustomFields;
import kith.fields.CustomValues;
import kith.fields.FieldForm;
import kith.fields.FieldOwner;
import kith.fields.FieldSubject;
import kith.fields.ValueProblem;
import org.springframework.stereotype.Component;

/** What somebody who is added by hand holds in custom fields. */
@Component
class NewCustomValues {

    private final CustomFields fields;
    private final CustomValues values;

    NewCustomValues(CustomFields fields, CustomValues values) {
        this.fields = fields;
        this.values = values;
    }

    /** Why what was typed cannot be; a required field that is not named is missing. */
    Map<Long, ValueProblem> problems(Map<Long, String> typed, Viewer viewer) {
        String language = viewer.language().toLanguageTag();
        List<CustomField> shown = shown();
        return values.problems(shown, whole(shown, typed, viewer), Audience.AGENT, language, viewer.timeZone());
    }

    void store(PersonId person, Map<Long, String> typed, Viewer viewer) {
        List<CustomField> shown = shown();
        values.write(FieldOwner.person(person.value()), shown, whole(shown, typed, viewer), viewer.timeZone());
    }

    private List<CustomField> shown() {
        return fields.of(FieldSubject.PERSON, Audience.AGENT);
    }

    private static Map<Long, String> whole(List<CustomField> shown, Map<Long, String> typed, Viewer viewer) {
        Map<Long, String> whole = new HashMap<>(typed);
        shown.forEach(field -> whole.putIfAbsent(field.id(), FieldForm.defaultOf(field, viewer.timeZone())));
        return whole;
    }
}
