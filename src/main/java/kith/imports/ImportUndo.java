package kith.imports;

import kith.access.Viewer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Takes an import back, the last row first. */
@Component
class ImportUndo {

    private final UndoBatch batch;
    private final int batchSize;

    ImportUndo(UndoBatch batch, @Value("${kith.imports.batch:10000}") int batchSize) {
        this.batch = batch;
        this.batchSize = batchSize;
    }

    void run(long work, Viewer viewer) {
        boolean more = true;
        while (more) {
            more = batch.apply(work, viewer, batchSize);
        }
    }
}
