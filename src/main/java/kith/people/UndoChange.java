package kith.people;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kith.access.NotFound;
import kith.access.Viewer;
import kith.people.ChangeEntries.Entry;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes one act on a record back, as long as nobody has changed the same things since. */
@Service
public class UndoChange {

    private final People people;
    private final ChangeEntries changes;
    private final FormerValues formerValues;
    private final RevertRule rule;
    private final TransactionOperations transactions;

    UndoChange(
            People people,
            ChangeEntries changes,
            FormerValues formerValues,
            RevertRule rule,
            TransactionOperations transactions) {
        this.people = people;
        this.changes = changes;
        this.formerValues = formerValues;
        this.rule = rule;
        this.transactions = transactions;
    }

    /**
     * Takes the act back as a whole.
     *
     * @return why nothing was touched; empty when it is undone
     */
    public Optional<RevertRefusal> undo(ChangeTrace trace, Viewer viewer) {
        try {
            return Objects.requireNonNull(transactions.execute(status -> now(trace, viewer)));
        } catch (DuplicateKeyException e) {
            // Somebody took a former address a moment ago.
            return Optional.of(RevertRefusal.ADDRESS_TAKEN);
        }
    }

    private Optional<RevertRefusal> now(ChangeTrace trace, Viewer viewer) {
        people.getForEdit(trace.person(), viewer);
        List<Entry> entries = changes.of(trace);
        if (entries.isEmpty() || !entries.stream().allMatch(formerValues::knows)) {
            throw new NotFound("an act on user " + trace.person() + " that can be taken back");
        }
        boolean untouched = entries.stream()
                .allMatch(entry -> changes.latestEntry(trace.person(), entry)
                        .filter(latest -> latest == entry.id())
                        .isPresent());
        if (!untouched) {
            return Optional.of(RevertRefusal.CHANGED_SINCE);
        }
        Optional<RevertRefusal> obstacle = entries.stream()
                .flatMap(entry -> rule.obstacle(trace.person(), entry, entries).stream())
                .findFirst();
        if (obstacle.isEmpty()) {
            formerValues.restore(trace.person(), entries);
        }
        return obstacle;
    }
}
