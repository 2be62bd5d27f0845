package kith.exports;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import kith.access.Permission;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.audit.Acting;
import kith.audit.Actor;
import kith.directory.CountPeople;
import kith.directory.ExportPeople;
import kith.exports.PeopleExport.Failure;
import kith.i18n.Texts;
import kith.i18n.Translator;
import kith.jobs.Job;
import kith.jobs.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Writes an export with the rights its agent has by now. A try that was killed is followed by one from the beginning. */
@Component
class WriteExport implements Job {

    static final String NAME = "export";

    private static final Logger LOG = LoggerFactory.getLogger(WriteExport.class);

    private final ExportRecords records;
    private final ExportFiles files;
    private final ExportPeople exportPeople;
    private final CountPeople count;
    private final Viewers viewers;
    private final Translator translator;
    private final Jobs jobs;
    private final Clock clock;
    private final TransactionOperations transaction;

    WriteExport(
            ExportRecords records,
            ExportFiles files,
            ExportPeople exportPeople,
            CountPeople count,
            Viewers viewers,
            Translator translator,
            @Lazy Jobs jobs,
            Clock clock,
            TransactionOperations transaction) {
        this.records = records;
        this.files = files;
        this.exportPeople = exportPeople;
        this.count = count;
        this.viewers = viewers;
        this.translator = translator;
        this.jobs = jobs;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(long id) {
        records.find(id).filter(PeopleExport::running).ifPresent(export -> {
            Optional<Viewer> viewer =
                    viewers.find(export.agentId()).filter(agent -> agent.may(Permission.USERS_EXPORT));
            if (viewer.isEmpty()) {
                fail(id, Failure.NOT_ALLOWED);
                return;
            }
            write(export, viewer.get());
        });
    }

    @Override
    public void givenUp(long id) {
        fail(id, Failure.INTERNAL);
    }

    private void write(PeopleExport export, Viewer viewer) {
        Actor actor = Actor.agent(viewer.agentId(), viewer.name(), null).through("export " + export.id());
        Acting.as(actor, () -> {
            long total = count.exactly(export.list().filter(), viewer);
            files.begin(export.id(), total).ifPresent(attempt -> write(export, attempt, viewer));
            return null;
        });
    }

    private void write(PeopleExport export, int attempt, Viewer viewer) {
        Texts texts = translator.texts(viewer.language(), viewer.timeZone());
        ChunkedFile file = new ChunkedFile(files, export.id(), attempt);
        try {
            exportPeople.write(export.list(), viewer, texts, file, file::rows);
        } catch (NoLongerWanted e) {
            LOG.info("Stopped writing {}", e.getMessage());
            return;
        }
        settle(export.id(), until -> records.finish(export.id(), attempt, until));
    }

    private void fail(long id, Failure failure) {
        settle(id, until -> records.fail(id, failure, until));
    }

    /** Whatever came of it goes when its time is over. */
    private void settle(long id, Predicate<Instant> step) {
        transaction.executeWithoutResult(status -> {
            Instant until = clock.instant().plus(PeopleExport.KEPT_FOR);
            if (step.test(until)) {
                jobs.startAt(until, RemoveExports.NAME, id);
            }
        });
    }
}
