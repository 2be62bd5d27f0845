package kith.people;

import java.time.ZoneId;
import java.util.List;
import kith.access.Viewer;
import kith.fields.Audience;
import kith.fields.CustomValues;
import kith.fields.FieldOwner;
import kith.fields.ValueEdit;
import kith.fields.ValuesOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Edits what a person holds in custom fields. */
@Service
public class EditCustomValues {

    private final People people;
    private final CustomValues values;
    private final ChangeEntries changes;

    EditCustomValues(People people, CustomValues values, ChangeEntries changes) {
        this.people = people;
        this.values = values;
        this.changes = changes;
    }

    /**
     * What came of it.
     *
     * @param trace what the change log says about it; {@code null} when nothing differed
     */
    public record Result(ValuesOutcome outcome, @Nullable ChangeTrace trace) {}

    /** Saves all of them, or none where one cannot be or was changed by somebody else meanwhile. */
    @Transactional
    public Result edit(PersonId id, List<ValueEdit> edits, Viewer viewer) {
        people.getForEdit(id, viewer);
        long before = changes.last(id);
        String language = viewer.language().toLanguageTag();
        ZoneId zone = viewer.timeZone();
        ValuesOutcome outcome = values.edit(FieldOwner.person(id.value()), edits, Audience.AGENT, language, zone);
        return new Result(outcome, changes.since(id, before));
    }
}
