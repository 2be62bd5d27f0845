package kith.people;

import java.util.List;
import kith.access.NotFound;
import kith.access.Viewer;
import kith.people.ChangeEntries.Entry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes one act on a record back, as long as nobody has changed the same things since. */
@Service
public class UndoChange {

    private final People people;
    private final ChangeEntries changes;
    private final FormerValues formerValues;

    UndoChange(People people, ChangeEntries changes, FormerValues formerValues) {
        this.people = people;
        this.changes = changes;
        this.formerValues = formerValues;
    }

    @Transactional
    public UndoOutcome undo(ChangeTrace trace, Viewer viewer) {
        people.getForEdit(trace.person(), viewer);
        List<Entry> entries = changes.of(trace);
        if (entries.isEmpty() || !entries.stream().allMatch(formerValues::knows)) {
            throw new NotFound("an act on user " + trace.person() + " that can be taken back");
        }
        boolean untouched = entries.stream()
                .allMatch(entry -> changes.latestEntry(trace.person(), entry)
                        .filter(latest -> latest == entry.id())
                        .isPresent());
        if (!untouched || !formerValues.free(entries)) {
            return UndoOutcome.CHANGED_SINCE;
        }
        formerValues.restore(trace.person(), entries);
        return UndoOutcome.UNDONE;
    }
}
