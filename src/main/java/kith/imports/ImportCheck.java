package kith.imports;

import java.io.IOException;
import java.util.concurrent.Future;
import kith.access.Viewer;
import kith.csv.Row;
import kith.imports.CheckBatch.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tries every row of an import and writes nothing to people. A check that was broken off starts over. */
@Component
class ImportCheck {

    private final ImportRecords records;
    private final ImportFiles files;
    private final ImportRows rows;
    private final PlannedPeople planned;
    private final CheckBatch batch;
    private final RowParsing parsing;
    private final TransactionOperations transaction;
    private final int batchSize;

    ImportCheck(
            ImportRecords records,
            ImportFiles files,
            ImportRows rows,
            PlannedPeople planned,
            CheckBatch batch,
            RowParsing parsing,
            TransactionOperations transaction,
            @Value("${kith.imports.batch:10000}") int batchSize) {
        this.records = records;
        this.files = files;
        this.rows = rows;
        this.planned = planned;
        this.batch = batch;
        this.parsing = parsing;
        this.transaction = transaction;
        this.batchSize = batchSize;
    }

    void run(long work, PeopleImport checked, Viewer viewer) throws IOException {
        transaction.executeWithoutResult(ignored -> {
            records.beginCheck(checked.id());
            rows.clear(checked.id());
            planned.clear(checked.id());
        });
        if (check(work, checked, viewer, new Progress(repeatedAddresses(work, checked)))) {
            transaction.executeWithoutResult(ignored -> {
                if (records.take(work, ImportState.CHECKING).isPresent()) {
                    planned.clear(checked.id());
                    records.checked(checked.id());
                }
            });
        }
    }

    /** Whether it came to the end. The next rows are read while PostgreSQL takes the ones before. */
    private boolean check(long work, PeopleImport checked, Viewer viewer, Progress progress) throws IOException {
        RowParser parser = parsing.of(checked, viewer.timeZone());
        try (ImportTable table = new ImportTable(files.source(checked.id()), checked.knownFormat());
                Ahead ahead = new Ahead()) {
            ReadRows read = ReadRows.next(table, parser, batchSize);
            while (!read.isEmpty()) {
                Future<ReadRows> next = ahead.begin(() -> ReadRows.next(table, parser, batchSize));
                if (!batch.check(work, viewer, read, progress)) {
                    return false;
                }
                read = Ahead.finish(next);
            }
            return true;
        }
    }

    private Fingerprints repeatedAddresses(long work, PeopleImport checked) throws IOException {
        RepeatedAddresses addresses = new RepeatedAddresses(checked.knownMapping());
        try (ImportTable table = new ImportTable(files.source(checked.id()), checked.knownFormat())) {
            @Nullable Row row;
            while ((row = table.next()) != null) {
                addresses.add(row);
                if (addresses.rows() % batchSize == 0 && records.ofWork(work).isEmpty()) {
                    break;
                }
            }
        }
        transaction.executeWithoutResult(ignored -> records.total(checked.id(), addresses.rows()));
        return addresses.found();
    }
}
