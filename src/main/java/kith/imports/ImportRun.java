package kith.imports;

import kith.access.Viewer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Carries an import out, batch by batch; after a killed process it goes on behind the last one that was kept. A row that
 * crosses somebody else's work is looked at again, in smaller and smaller batches, until it goes in or is given up alone.
 */
@Component
class ImportRun {

    private final RunBatch batch;
    private final int batchSize;

    ImportRun(RunBatch batch, @Value("${kith.imports.batch:10000}") int batchSize) {
        this.batch = batch;
        this.batchSize = batchSize;
    }

    void run(long work, Viewer viewer) {
        int size = batchSize;
        boolean more = true;
        while (more) {
            try {
                more = batch.apply(work, viewer, size);
                size = Math.min(batchSize, size * 4);
            } catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
                if (size == 1) {
                    batch.giveUp(work);
                }
                size = Math.max(1, size / 10);
            }
        }
    }
}
