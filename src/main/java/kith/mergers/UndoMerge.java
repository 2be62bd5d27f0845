package kith.mergers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kith.access.Forbidden;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.Viewer;
import kith.audit.Acting;
import kith.audit.SystemLog;
import kith.mergers.Merge.Undo;
import kith.mergers.UndoOutcome.Reason;
import kith.people.MergeStep;
import kith.people.MergeValues;
import kith.people.MergedRecords;
import kith.people.MergedRow;
import kith.people.Merging;
import kith.people.People;
import kith.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Makes two records again out of merged ones. What came in since stays with the survivor, and so do later changes. */
@Service
public class UndoMerge {

    private final MergedRecords records;
    private final People people;
    private final List<MergeValues> values;
    private final List<MergeStep> steps;
    private final MergeRepository merges;
    private final SystemLog systemLog;
    private final TransactionOperations transactions;
    private final Clock clock;

    UndoMerge(
            MergedRecords records,
            People people,
            List<MergeValues> values,
            List<MergeStep> steps,
            MergeRepository merges,
            SystemLog systemLog,
            TransactionOperations transactions,
            Clock clock) {
        this.records = records;
        this.people = people;
        this.values = values;
        this.steps = steps;
        this.merges = merges;
        this.systemLog = systemLog;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Takes the merge apart.
     *
     * @throws NotFound when there is no such merge
     */
    public UndoOutcome undo(long number, Viewer viewer) {
        viewer.require(Permission.USERS_EDIT);
        return Acting.as(
                Acting.current().through("unmerge " + number),
                () -> Objects.requireNonNull(transactions.execute(status -> now(number, viewer))));
    }

    private UndoOutcome now(long number, Viewer viewer) {
        Merge merge = merges.hold(number);
        records.hold(merge.survivor(), merge.duplicate());
        Optional<Reason> refusal = refusal(merge, viewer);
        if (refusal.isPresent()) {
            return new UndoOutcome.Refused(merge, refusal.get());
        }
        if (!records.release(merge.duplicate(), merge.survivor())) {
            return new UndoOutcome.Refused(merge, Reason.DUPLICATE_GONE);
        }
        merges.undone(number, takeApart(merge), viewer);
        systemLog.record(new MergeEvent.Undone(merge.survivor(), merge.duplicate(), number));
        return new UndoOutcome.Undone(merges.get(number));
    }

    private Optional<Reason> refusal(Merge merge, Viewer viewer) {
        if (merge.undone() != null) {
            return Optional.of(Reason.ALREADY_UNDONE);
        }
        if (!merge.undoable(clock.instant())) {
            return Optional.of(Reason.TOO_LATE);
        }
        Optional<Person> survivor = records.find(merge.survivor());
        if (survivor.isEmpty() || survivor.get().anonymized()) {
            return Optional.of(Reason.SURVIVOR_GONE);
        }
        if (!people.mayEdit(survivor.get(), viewer)) {
            throw new Forbidden("user " + merge.survivor() + " may not be changed by " + viewer);
        }
        return Optional.empty();
    }

    private Undo takeApart(Merge merge) {
        Map<String, List<MergedRow>> rows = merges.rows(merge.number());
        Merging merging = new Merging(merge.survivor(), merge.duplicate(), Set.of());
        Map<String, Long> back = new LinkedHashMap<>();
        Map<String, Long> missing = new LinkedHashMap<>();
        Map<String, Long> arrived = new LinkedHashMap<>();
        for (MergeStep step : steps) {
            List<MergedRow> touched = rows.getOrDefault(step.name(), List.of());
            long moved = touched.stream().filter(MergedRow::moved).count();
            long returned = touched.isEmpty() ? 0 : step.bringBack(touched, merging);
            put(back, step, returned);
            put(missing, step, moved - returned);
            put(arrived, step, step.arrived(merge.survivor(), merge.at()));
        }
        List<String> kept = new ArrayList<>();
        values.forEach(some -> kept.addAll(some.bringBack(merge.survivor(), merge.source())));
        return new Undo(null, null, back, missing, arrived, kept);
    }

    private static void put(Map<String, Long> counts, MergeStep step, long count) {
        if (count > 0) {
            counts.put(step.name(), count);
        }
    }
}
