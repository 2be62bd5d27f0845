package kith.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.Viewer;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The custom fields there are. */
@Service
public class CustomFields {

    private final FieldRepository fields;
    private final ChoiceRepository choices;
    private final ValueRepository values;
    private volatile Kept kept = new Kept(null, List.of());

    CustomFields(FieldRepository fields, ChoiceRepository choices, ValueRepository values) {
        this.fields = fields;
        this.choices = choices;
        this.values = values;
    }

    /** Those in use that these may see, in their order. */
    public List<CustomField> of(FieldSubject subject, Audience audience) {
        return withChoices(fields.list(Sql.of("f.enabled and f.subject = ?", subject.name()))).stream()
                .filter(field -> field.shownTo(audience))
                .toList();
    }

    /** Those in use on users, in their order, for a page that many look at: read only when one of them has changed. */
    public List<CustomField> ofUsers(Viewer viewer) {
        Kept before = kept;
        if (before.configuration() != null && before.configuration().equals(viewer.configuration())) {
            return before.fields();
        }
        List<CustomField> read = of(FieldSubject.PERSON, Audience.AGENT);
        kept = new Kept(viewer.configuration(), read);
        return read;
    }

    /** All of them, also those that are switched off, for administrators. */
    public List<CustomField> all(FieldSubject subject, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return withChoices(fields.list(Sql.of("f.subject = ?", subject.name())));
    }

    public CustomField get(long id, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return find(id).orElseThrow(() -> new NotFound("custom field " + id));
    }

    /** How many records hold a value in the field. */
    public long values(long id, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return values.count(id);
    }

    /** What all fields are or were called, for the change log. */
    public Map<Long, FieldName> names() {
        return fields.names();
    }

    Optional<CustomField> find(long id) {
        return withChoices(fields.list(Sql.of("f.id = ?", id))).stream().findFirst();
    }

    /**
     * The fields as they were read.
     *
     * @param configuration the number that the configuration had before; {@code null} when it was not known
     */
    private record Kept(@Nullable Long configuration, List<CustomField> fields) {}

    private List<CustomField> withChoices(List<CustomField> found) {
        List<Long> ids = found.stream()
                .filter(field -> field.kind().choices())
                .map(CustomField::id)
                .toList();
        Map<Long, List<FieldChoice>> byField = choices.of(ids);
        List<CustomField> complete = new ArrayList<>();
        found.forEach(field -> complete.add(field.withChoices(byField.getOrDefault(field.id(), List.of()))));
        return complete;
    }
}
