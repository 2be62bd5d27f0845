package kith.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.access.Viewer;
import kith.bans.Bans;
import kith.csv.Row;
import kith.imports.BatchOfRows.Decided;
import kith.people.KnownPerson;
import kith.people.PeopleIntake;
import kith.people.PersonData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tries the rows of a batch and keeps them with what would come of them. */
@Component
class CheckBatch {

    /** What a check has to know from one batch to the next. */
    static final class Progress {

        private final Tally tally = new Tally(ImportReport.NOTHING);
        private final Fingerprints newOrganizations = new Fingerprints();
        private final Fingerprints repeated;
        private long position;

        Progress(Fingerprints repeated) {
            this.repeated = repeated;
        }
    }

    private final ImportRecords records;
    private final ImportRows rows;
    private final PlannedPeople planned;
    private final PeopleIntake intake;
    private final Bans bans;
    private final ImportFields fields;

    CheckBatch(
            ImportRecords records,
            ImportRows rows,
            PlannedPeople planned,
            PeopleIntake intake,
            Bans bans,
            ImportFields fields) {
        this.records = records;
        this.rows = rows;
        this.planned = planned;
        this.intake = intake;
        this.bans = bans;
        this.fields = fields;
    }

    /** Whether the check may go on. */
    @Transactional
    boolean check(long work, Viewer viewer, ReadRows read, Progress progress) {
        PeopleImport checked = records.take(work, ImportState.CHECKING).orElse(null);
        // A job that was taken for dead may have been followed by another one.
        if (checked == null || checked.position() != progress.position) {
            return false;
        }
        BatchOfRows batch = new BatchOfRows(read.parsed());
        KnownPeople known = known(checked, viewer, batch.addresses());
        List<Decided> decided = batch.decide(fields.decision(checked), known);

        Map<Long, PersonData> results = BatchOfRows.results(decided);
        planned.save(checked.id(), worthKeeping(results, known, progress));
        countOrganizations(BatchOfRows.organizations(results), progress);
        stage(checked.id(), read.rows(), decided, progress);
        progress.position = read.end();
        records.checkProgress(checked.id(), read.end(), progress.tally.report());
        return true;
    }

    private KnownPeople known(PeopleImport checked, Viewer viewer, Set<String> addresses) {
        long importId = checked.id();
        Map<String, Long> owners = intake.owners(addresses);
        Map<String, Long> plannedOwners = planned.owners(importId, addresses);
        Set<Long> refs = new HashSet<>(owners.values());
        refs.addAll(plannedOwners.values());
        KnownPeople known = new KnownPeople();
        known.putBanned(bans.among(addresses));
        known.putOwners(plannedOwners);
        known.putOwners(owners);
        known.putPeople(fields.complete(checked, intake.find(refs, viewer, false)));
        known.putPeople(planned.find(importId, refs));
        return known;
    }

    /** Of the new people only those whom another row may be about. */
    private static Collection<KnownPerson> worthKeeping(
            Map<Long, PersonData> results, KnownPeople known, Progress progress) {
        return results.entrySet().stream()
                .filter(result -> result.getKey() > 0
                        || result.getValue().emails().stream()
                                .anyMatch(e -> progress.repeated.contains(KnownPeople.key(e))))
                .map(result -> known.get(result.getKey()))
                .toList();
    }

    private void countOrganizations(Set<String> names, Progress progress) {
        intake.unknownOrganizations(names).stream()
                .map(KnownPeople::key)
                .filter(progress.newOrganizations::add)
                .forEach(name -> progress.tally.addOrganizations(1));
    }

    private void stage(long importId, List<Row> read, List<Decided> decided, Progress progress) {
        List<StagedRow> staged = new ArrayList<>(read.size());
        for (int i = 0; i < read.size(); i++) {
            Decision decision = decided.get(i).decision();
            long number = read.get(i).number();
            progress.tally.add(number, decision);
            staged.add(new StagedRow(
                    number,
                    read.get(i).cells(),
                    decided.get(i).row().sound(),
                    decision.outcome(),
                    decision.findings()));
        }
        rows.add(importId, staged);
    }
}
