package kith.people;

import java.util.List;
import kith.access.Viewer;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a person active, inactive or closed; every change can be taken back. */
@Service
public class ChangeStatus {

    private final People people;
    private final PersonRepository rows;
    private final ChangeEntries changes;

    ChangeStatus(People people, PersonRepository rows, ChangeEntries changes) {
        this.people = people;
        this.rows = rows;
        this.changes = changes;
    }

    /** Sets the status; {@code null} when the person has it already. */
    @Transactional
    public @Nullable ChangeTrace change(PersonId id, PersonStatus status, Viewer viewer) {
        Person person = people.getUserForEdit(id, viewer);
        if (person.status() == status) {
            return null;
        }
        long before = changes.last(id);
        rows.update(id, List.of(Sql.of("status = ?", status.name())));
        return changes.since(id, before);
    }
}
