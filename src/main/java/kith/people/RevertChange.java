package kith.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kith.access.NotFound;
import kith.access.Viewer;
import kith.audit.Acting;
import kith.people.ChangeEntries.Entry;
import kith.people.EntryHistory.Place;
import kith.people.RevertOutcome.Refused;
import kith.people.RevertOutcome.Reverted;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Puts back what one entry of the change log replaced, where that is safe. The change log tells that, too. */
@Service
public class RevertChange {

    private final People people;
    private final ChangeEntries changes;
    private final EntryHistory history;
    private final RevertRule rule;
    private final FormerValues formerValues;
    private final TransactionOperations transactions;

    RevertChange(
            People people,
            ChangeEntries changes,
            EntryHistory history,
            RevertRule rule,
            FormerValues formerValues,
            TransactionOperations transactions) {
        this.people = people;
        this.changes = changes;
        this.history = history;
        this.rule = rule;
        this.formerValues = formerValues;
        this.transactions = transactions;
    }

    /** Those of the entries that cannot be reverted now, and why. */
    public Map<Long, RevertRefusal> refusals(PersonId person, Collection<Long> entries) {
        Map<Place, Entry> latest = history.latest(person);
        Map<Long, RevertRefusal> refusals = new HashMap<>();
        for (Entry entry : history.find(person, entries)) {
            rule.refusal(person, entry, latest).ifPresent(refusal -> refusals.put(entry.id(), refusal));
        }
        return refusals;
    }

    /**
     * Reverts an entry.
     *
     * @throws NotFound when this person has no such entry
     */
    public RevertOutcome revert(PersonId person, long entry, Viewer viewer) {
        try {
            return Acting.as(
                    Acting.current().through("revert " + entry),
                    () -> Objects.requireNonNull(transactions.execute(status -> now(person, entry, viewer))));
        } catch (DuplicateKeyException e) {
            // Somebody took the former address a moment ago.
            return new Refused(RevertRefusal.ADDRESS_TAKEN);
        }
    }

    private RevertOutcome now(PersonId person, long id, Viewer viewer) {
        people.getForEdit(person, viewer);
        Entry entry = history.find(person, List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("entry " + id + " about user " + person));
        Optional<RevertRefusal> refusal = rule.refusal(person, entry, history.latest(person));
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        long before = changes.last(person);
        formerValues.restore(person, history.act(person, entry));
        return new Reverted(Objects.requireNonNull(changes.since(person, before)));
    }
}
