package kith.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.audit.Acting;
import kith.audit.Actor;
import kith.csv.FileRecognition;
import kith.csv.Recognized;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/** Takes imports of an agent through their steps, a few rows at a time. */
final class ImportSteps {

    static final int BATCH = 4;

    private final ApplicationContext beans;
    private final ImportRecords records;
    private final TransactionOperations transaction;
    private final long agent;

    ImportSteps(ApplicationContext beans, long agent) {
        this.beans = beans;
        this.records = beans.getBean(ImportRecords.class);
        this.transaction = beans.getBean(TransactionOperations.class);
        this.agent = agent;
    }

    PeopleImport imported(String csv, ImportOptions options) throws IOException {
        return run(checked(csv, options));
    }

    PeopleImport checked(String csv, ImportOptions options) throws IOException {
        byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
        var format = ((Recognized.Table)
                        FileRecognition.recognize(() -> new ByteArrayInputStream(bytes), HeaderNames::known))
                .format();
        ImportFiles files = beans.getBean(ImportFiles.class);
        long id = Objects.requireNonNull(transaction.execute(ignored -> {
            long made = records.insert(agent, "Kim", "people.csv", false);
            try {
                files.store(made, new ByteArrayInputStream(bytes));
                records.format(made, format);
                records.mapping(
                        made,
                        HeaderGuess.of(
                                Preview.of(files.source(made), format).columns(),
                                beans.getBean(ImportFields.class).all()),
                        options);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return made;
        }));
        PeopleImport found = records.find(id).orElseThrow();
        assertThat(found.knownMapping().problems()).isEmpty();
        long work = work(found, ImportState.CHECKING);
        ImportCheck check = new ImportCheck(
                records,
                files,
                beans.getBean(ImportRows.class),
                beans.getBean(PlannedPeople.class),
                beans.getBean(CheckBatch.class),
                beans.getBean(RowParsing.class),
                transaction,
                BATCH);
        check.run(work, find(found), viewer());
        return find(found);
    }

    PeopleImport run(PeopleImport checked) {
        assertThat(checked.state()).isEqualTo(ImportState.CHECKED);
        long work = work(checked, ImportState.RUNNING);
        Actor actor = Actor.agent(agent, "Kim", null).through(checked.source());
        Acting.as(actor, () -> {
            run(BATCH).run(work, find(checked), viewer());
            return 0;
        });
        return find(checked);
    }

    ImportRun run(int batchSize) {
        return new ImportRun(
                beans.getBean(RunBatch.class),
                beans.getBean(ImportRows.class),
                beans.getBean(RowParsing.class),
                transaction,
                batchSize);
    }

    PeopleImport undo(PeopleImport done) {
        long work = work(done, ImportState.UNDOING);
        transaction.executeWithoutResult(
                ignored -> records.undoProgress(done.id(), Long.MAX_VALUE, UndoReport.NOTHING));
        Actor actor = Actor.agent(agent, "Kim", null).through("undo of " + done.source());
        Acting.as(actor, () -> {
            new ImportUndo(beans.getBean(UndoBatch.class), BATCH).run(work, viewer());
            return 0;
        });
        return find(done);
    }

    void acting(Runnable work) {
        Acting.as(Actor.agent(agent, "Kim", null), () -> {
            work.run();
            return 0;
        });
    }

    long work(PeopleImport found, ImportState state) {
        return Objects.requireNonNull(transaction.execute(
                ignored -> records.work(found.id(), state, List.of(ImportState.values()), agent, "Kim")
                        .orElseThrow()));
    }

    PeopleImport find(PeopleImport found) {
        return records.find(found.id()).orElseThrow();
    }

    private Viewer viewer() {
        return beans.getBean(Viewers.class).find(agent).orElseThrow();
    }
}
