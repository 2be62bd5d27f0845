package kith.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import kith.access.Permission;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.audit.Acting;
import kith.audit.Actor;
import kith.csv.UnreadableWorkbook;
import kith.jobs.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Works on an import in the background, in whatever state it is. */
@Component
class ImportJob implements Job {

    static final String NAME = "import";

    private static final Logger LOG = LoggerFactory.getLogger(ImportJob.class);

    private final ImportRecords records;
    private final Viewers viewers;
    private final ImportCheck check;
    private final ImportRun run;
    private final ImportUndo undo;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    ImportJob(
            ImportRecords records,
            Viewers viewers,
            ImportCheck check,
            ImportRun run,
            ImportUndo undo,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        this.records = records;
        this.viewers = viewers;
        this.check = check;
        this.run = run;
        this.undo = undo;
        this.transaction = transaction;
        this.events = events;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The number is that of the work and not of the import, so that work started anew never waits for what is ending. */
    @Override
    public void run(long work) {
        records.ofWork(work).ifPresent(found -> {
            Optional<Viewer> viewer = Optional.ofNullable(found.actorId())
                    .flatMap(viewers::find)
                    .filter(agent -> agent.may(Permission.USERS_IMPORT));
            if (viewer.isEmpty()) {
                fail(found, "not-allowed");
                return;
            }
            runAs(viewer.get(), work, found);
        });
    }

    @Override
    public void givenUp(long work) {
        records.ofWork(work).ifPresent(found -> fail(found, "internal"));
    }

    private void runAs(Viewer viewer, long work, PeopleImport found) {
        try {
            Actor actor = Actor.agent(viewer.agentId(), viewer.name(), null);
            Acting.as(actor.through(way(found)), () -> {
                work(viewer, work, found);
                return null;
            });
        } catch (UnreadableWorkbook e) {
            fail(found, "unreadable");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DataAccessException | TransactionException e) {
            throw e; // the database may be back in a moment; the job is tried again
        } catch (RuntimeException e) {
            LOG.error("Import {} failed", found.id(), e);
            fail(found, "internal");
        }
    }

    private static String way(PeopleImport found) {
        return found.state() == ImportState.UNDOING ? "undo of " + found.source() : found.source();
    }

    private void work(Viewer viewer, long work, PeopleImport found) throws IOException {
        switch (found.state()) {
            case CHECKING -> check.run(work, found, viewer);
            case RUNNING -> run.run(work, found, viewer);
            case UNDOING -> undo.run(work, viewer);
            case UPLOADED, READ, CHECKED, PAUSED, CANCELLED, DONE, FAILED, UNDONE -> {}
        }
    }

    private void fail(PeopleImport found, String reason) {
        transaction.executeWithoutResult(ignored -> {
            records.fail(found.id(), reason);
            if (found.state() == ImportState.RUNNING) {
                records.find(found.id())
                        .ifPresent(ended -> events.publishEvent(new ImportEnded(ended, ended.actorId())));
            }
        });
    }
}
