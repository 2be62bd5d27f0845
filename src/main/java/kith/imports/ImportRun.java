package kith.imports;

import java.util.List;
import java.util.concurrent.Future;
import kith.access.Viewer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Carries an import out, batch by batch; after a killed process it goes on behind the last one that was kept. A row that
 * crosses somebody else's work is looked at again, in smaller and smaller batches, until it goes in or is given up alone.
 */
@Component
class ImportRun {

    private final RunBatch batch;
    private final ImportRows rows;
    private final RowParsing parsing;
    private final TransactionOperations transaction;
    private final int batchSize;

    ImportRun(
            RunBatch batch,
            ImportRows rows,
            RowParsing parsing,
            TransactionOperations transaction,
            @Value("${kith.imports.batch:10000}") int batchSize) {
        this.batch = batch;
        this.rows = rows;
        this.parsing = parsing;
        this.transaction = transaction;
        this.batchSize = batchSize;
    }

    /** The next rows are read while PostgreSQL takes the ones before. */
    void run(long work, PeopleImport running, Viewer viewer) {
        try (Ahead ahead = new Ahead()) {
            StagedBatch next = read(running, viewer, running.position(), batchSize);
            boolean more = true;
            while (more) {
                StagedBatch current = next;
                int size = Math.min(batchSize, Math.max(1, current.rows().size()) * 4);
                Future<StagedBatch> following = ahead.begin(() -> read(running, viewer, current.end(), size));
                try {
                    more = batch.apply(work, viewer, current);
                } catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
                    next = smaller(work, running, viewer, current);
                    continue;
                }
                next = Ahead.finish(following);
            }
        }
    }

    private StagedBatch smaller(long work, PeopleImport running, Viewer viewer, StagedBatch refused) {
        if (refused.rows().size() == 1) {
            batch.giveUp(work, refused);
            return read(running, viewer, refused.end(), 1);
        }
        return read(
                running, viewer, refused.behind(), Math.max(1, refused.rows().size() / 10));
    }

    /** The rows behind this one, parsed. */
    StagedBatch read(PeopleImport running, Viewer viewer, long behind, int limit) {
        List<StagedRow> staged = transaction.execute(ignored -> rows.batch(running.id(), behind, limit));
        RowParser parser = parsing.of(running, viewer.timeZone());
        return new StagedBatch(
                behind,
                staged,
                staged.stream()
                        .filter(StagedRow::sound)
                        .map(row -> parser.parse(row.row()))
                        .toList());
    }
}
