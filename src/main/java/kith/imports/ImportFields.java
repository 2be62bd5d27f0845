package kith.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.fields.Audience;
import kith.fields.CustomField;
import kith.fields.CustomFields;
import kith.fields.FieldSubject;
import kith.people.KnownPerson;
import kith.people.PeopleExtras;
import org.springframework.stereotype.Component;

/** The custom fields of people as imports see them, and what people have beyond the usual. */
@Component
class ImportFields {

    private final CustomFields fields;
    private final PeopleExtras extras;

    ImportFields(CustomFields fields, PeopleExtras extras) {
        this.fields = fields;
        this.extras = extras;
    }

    /** Those that hold a value, in their order. */
    List<CustomField> all() {
        return fields.of(FieldSubject.PERSON, Audience.AGENT).stream()
                .filter(field -> field.kind().holdsValue())
                .toList();
    }

    /** The names of the usergroups that people can be put into. */
    List<String> groups() {
        return extras.groupNames();
    }

    RowDecision decision(PeopleImport decided) {
        return new RowDecision(decided.knownMapping(), decided.options(), defaults());
    }

    private Map<Long, String> defaults() {
        Map<Long, String> defaults = new HashMap<>();
        all().stream()
                .filter(field -> !field.defaultValue().isEmpty())
                .forEach(field -> defaults.put(field.id(), field.defaultValue()));
        return defaults;
    }

    /** The people with their extras, where the file can change them. */
    Map<Long, KnownPerson> complete(PeopleImport about, Map<Long, KnownPerson> people) {
        return about.knownMapping().extras() && !people.isEmpty() ? extras.complete(people) : people;
    }
}
