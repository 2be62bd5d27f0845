package kith.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kith.access.Viewer;
import kith.audit.SystemLog;
import kith.bans.Bans;
import kith.imports.BatchOfRows.Decided;
import kith.imports.ImportEffects.Effect;
import kith.people.PeopleChange;
import kith.people.PeopleChange.Change;
import kith.people.PeopleIntake;
import kith.people.PersonData;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides the next rows anew, as the check did, and does what was decided; rows, outcome and progress are kept together. */
@Component
class RunBatch {

    private final ImportRecords records;
    private final ImportRows rows;
    private final ImportEffects effects;
    private final PeopleIntake intake;
    private final Bans bans;
    private final PeopleChange changes;
    private final SystemLog systemLog;
    private final ImportFields fields;
    private final ApplicationEventPublisher events;

    RunBatch(
            ImportRecords records,
            ImportRows rows,
            ImportEffects effects,
            PeopleIntake intake,
            Bans bans,
            PeopleChange changes,
            SystemLog systemLog,
            ImportFields fields,
            ApplicationEventPublisher events) {
        this.records = records;
        this.rows = rows;
        this.effects = effects;
        this.intake = intake;
        this.bans = bans;
        this.changes = changes;
        this.systemLog = systemLog;
        this.fields = fields;
        this.events = events;
    }

    /** Does what is to be done about these rows; whether there is more to do. */
    @Transactional
    boolean apply(long work, Viewer viewer, StagedBatch staged) {
        PeopleImport running = next(work, staged);
        if (running == null) {
            return false;
        }
        if (staged.isEmpty()) {
            records.finished(running.id(), ImportState.DONE);
            records.find(running.id()).ifPresent(ended -> events.publishEvent(new ImportEnded(ended, ended.actorId())));
            systemLog.record(new ImportEvent.Finished(running.id(), running.run()));
            return false;
        }
        Tally tally = new Tally(running.run());
        apply(running, viewer, staged, tally);
        records.runProgress(running.id(), staged.end(), tally.report());
        return true;
    }

    /** The import, if these rows are the next. A job that was taken for dead may have been followed by another one. */
    private @Nullable PeopleImport next(long work, StagedBatch staged) {
        return records.take(work, ImportState.RUNNING)
                .filter(running -> running.position() == staged.behind())
                .orElse(null);
    }

    /** Gives up on the one row that is left, which PostgreSQL refuses. */
    @Transactional
    void giveUp(long work, StagedBatch refused) {
        PeopleImport running = next(work, refused);
        if (running == null) {
            return;
        }
        StagedRow row = refused.rows().getFirst();
        Decision.Fail failed = new Decision.Fail(List.of(Finding.of("", "imports.problem.conflict", "")));
        rows.correct(running.id(), row.number(), failed);
        Tally tally = new Tally(running.run());
        tally.add(row.number(), failed);
        records.runProgress(running.id(), row.number(), tally.report());
    }

    private void apply(PeopleImport running, Viewer viewer, StagedBatch staged, Tally tally) {
        BatchOfRows batch = new BatchOfRows(staged.parsed());
        KnownPeople known = known(running, viewer, batch.addresses());
        List<Decided> decided = batch.decide(fields.decision(running), known);

        Map<Long, Long> ids = write(running, decided, tally);
        effects.add(running.id(), effects(decided, ids));
        Iterator<Decided> next = decided.iterator();
        for (StagedRow row : staged.rows()) {
            if (row.sound()) {
                conclude(running.id(), row, next.next().decision(), tally);
            } else {
                tally.count(row.number(), row.outcome(), row.findings());
            }
        }
    }

    private void conclude(long importId, StagedRow row, Decision decision, Tally tally) {
        tally.add(row.number(), decision);
        boolean asChecked =
                decision.outcome() == row.outcome() && decision.findings().equals(row.findings());
        if (!asChecked) {
            rows.correct(importId, row.number(), decision);
        }
    }

    private KnownPeople known(PeopleImport running, Viewer viewer, Set<String> addresses) {
        Map<String, Long> owners = intake.owners(addresses);
        KnownPeople known = new KnownPeople();
        known.putBanned(bans.among(addresses));
        known.putOwners(owners);
        known.putPeople(fields.complete(running, intake.find(new HashSet<>(owners.values()), viewer, true)));
        return known;
    }

    /** Writes each person once, as the last row leaves them; the numbers that the new ones got. */
    private Map<Long, Long> write(PeopleImport running, List<Decided> decided, Tally tally) {
        Map<Long, PersonData> results = BatchOfRows.results(decided);
        List<Long> organizations = intake.addOrganizations(BatchOfRows.organizations(results));
        tally.addOrganizations(organizations.size());
        effects.addition(running.id(), "ORGANIZATION", organizations);
        effects.addition(running.id(), "LABEL", intake.addLabels(BatchOfRows.labels(results)));

        List<Long> refs = results.keySet().stream().filter(ref -> ref < 0).toList();
        Map<Long, Long> ids = new HashMap<>();
        if (!refs.isEmpty()) {
            List<Long> created = intake.create(refs.stream().map(results::get).toList());
            for (int i = 0; i < refs.size(); i++) {
                ids.put(refs.get(i), created.get(i));
            }
        }
        changes.apply(changes(decided, results));
        return ids;
    }

    private static List<Change> changes(List<Decided> decided, Map<Long, PersonData> results) {
        Map<Long, Change> changes = new HashMap<>();
        for (Decided row : decided) {
            if (row.decision() instanceof Decision.Update update && update.ref() > 0) {
                PersonData result = results.getOrDefault(update.ref(), update.after());
                changes.putIfAbsent(update.ref(), new Change(update.ref(), update.before(), result));
            }
        }
        return List.copyOf(changes.values());
    }

    private static List<Effect> effects(List<Decided> decided, Map<Long, Long> ids) {
        List<Effect> effects = new ArrayList<>();
        for (Decided row : decided) {
            switch (row.decision()) {
                case Decision.Create create ->
                    effects.add(new Effect(row.row().number(), ids.getOrDefault(create.ref(), 0L), null, null));
                case Decision.Update update ->
                    effects.add(new Effect(
                            row.row().number(),
                            ids.getOrDefault(update.ref(), update.ref()),
                            update.before(),
                            update.after()));
                case Decision.Unchanged ignored -> {}
                case Decision.Skip ignored -> {}
                case Decision.Fail ignored -> {}
            }
        }
        return effects;
    }
}
