package kith.mergers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kith.access.Viewer;
import kith.audit.Acting;
import kith.audit.SystemLog;
import kith.i18n.Texts;
import kith.people.MergeStep;
import kith.people.MergeValues;
import kith.people.MergedRecords;
import kith.people.MergedRow;
import kith.people.Merging;
import kith.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Makes one record out of two: the survivor keeps its number and gets what the duplicate has. */
@Service
public class MergePeople {

    private final MergedRecords records;
    private final MergeRule rule;
    private final ComparePeople compare;
    private final List<MergeValues> values;
    private final List<MergeStep> steps;
    private final MergeRepository merges;
    private final SystemLog systemLog;
    private final TransactionOperations transactions;

    MergePeople(
            MergedRecords records,
            MergeRule rule,
            ComparePeople compare,
            List<MergeValues> values,
            List<MergeStep> steps,
            MergeRepository merges,
            SystemLog systemLog,
            TransactionOperations transactions) {
        this.records = records;
        this.rule = rule;
        this.compare = compare;
        this.values = values;
        this.steps = steps;
        this.merges = merges;
        this.systemLog = systemLog;
        this.transactions = transactions;
    }

    /**
     * Merges them, all or nothing.
     *
     * @param wanted for names of values whether the duplicate's is wanted
     * @param shown the fingerprint of the preview that was agreed to; {@code null} when none was shown
     */
    public MergeOutcome merge(
            PersonId survivor,
            PersonId duplicate,
            Map<String, Boolean> wanted,
            @Nullable String shown,
            Viewer viewer,
            Texts texts) {
        long number = merges.next();
        return Acting.as(
                Acting.current().through("merge " + number),
                () -> Objects.requireNonNull(transactions.execute(
                        status -> now(number, survivor, duplicate, wanted, shown, viewer, texts))));
    }

    private MergeOutcome now(
            long number,
            PersonId survivor,
            PersonId duplicate,
            Map<String, Boolean> wanted,
            @Nullable String shown,
            Viewer viewer,
            Texts texts) {
        records.hold(survivor, duplicate);
        Optional<MergeRefusal> refusal = rule.refusal(survivor, duplicate, viewer);
        if (refusal.isPresent()) {
            return new MergeOutcome.Refused(refusal.get());
        }
        MergePreview preview = compare.preview(survivor, duplicate, wanted, texts);
        if (shown != null && !shown.equals(preview.fingerprint())) {
            return new MergeOutcome.Changed();
        }
        Merging merging = new Merging(survivor, duplicate, preview.taken());
        values.forEach(some -> some.take(merging));
        Map<String, List<MergedRow>> rows = new LinkedHashMap<>();
        steps.forEach(step -> rows.put(step.name(), step.move(merging)));
        records.lead(duplicate, survivor);
        merges.add(number, merging, rows, viewer);
        systemLog.record(new MergeEvent.Merged(survivor, duplicate, number));
        return new MergeOutcome.Merged(number, survivor, preview.duplicate());
    }
}
