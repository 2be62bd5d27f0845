package kith.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
    private final TransactionOperations transaction;
    private final int batchSize;

    ImportCheck(
            ImportRecords records,
            ImportFiles files,
            ImportRows rows,
            PlannedPeople planned,
            CheckBatch batch,
            TransactionOperations transaction,
            @Value("${kith.imports.batch:10000}") int batchSize) {
        this.records = records;
        this.files = files;
        this.rows = rows;
        this.planned = planned;
        this.batch = batch;
        this.transaction = transaction;
        this.batchSize = batchSize;
    }

    void run(long work, PeopleImport checked, Viewer viewer) throws IOException {
        transaction.executeWithoutResult(ignored -> {
            records.beginCheck(checked.id());
            rows.clear(checked.id());
            planned.clear(checked.id());
        });
        Progress progress = new Progress(repeatedAddresses(work, checked));
        try (ImportTable table = new ImportTable(files.source(checked.id()), checked.knownFormat())) {
            List<Row> read = next(table);
            while (!read.isEmpty()) {
                if (!batch.check(work, viewer, read, progress)) {
                    return;
                }
                read = next(table);
            }
        }
        transaction.executeWithoutResult(ignored -> {
            if (records.take(work, ImportState.CHECKING).isPresent()) {
                planned.clear(checked.id());
                records.checked(checked.id());
            }
        });
    }

    private List<Row> next(ImportTable table) throws IOException {
        List<Row> read = new ArrayList<>(batchSize);
        @Nullable Row row;
        while (read.size() < batchSize && (row = table.next()) != null) {
            read.add(row);
        }
        return read;
    }

    /** Counts the rows and finds the addresses that more than one cell holds. */
    private Fingerprints repeatedAddresses(long work, PeopleImport checked) throws IOException {
        List<ColumnMapping> columns = checked.knownMapping().columns().stream()
                .filter(c -> c.target() == Target.EMAIL || c.target() == Target.FURTHER_EMAIL)
                .toList();
        Fingerprints seen = new Fingerprints();
        Fingerprints repeated = new Fingerprints();
        long count = 0;
        try (ImportTable table = new ImportTable(files.source(checked.id()), checked.knownFormat())) {
            @Nullable Row row;
            while ((row = table.next()) != null) {
                count++;
                for (ColumnMapping column : columns) {
                    if (column.column() < row.cells().size()) {
                        look(row.cells().get(column.column()), seen, repeated);
                    }
                }
                if (count % batchSize == 0 && records.ofWork(work).isEmpty()) {
                    break;
                }
            }
        }
        long total = count;
        transaction.executeWithoutResult(ignored -> records.total(checked.id(), total));
        return repeated;
    }

    private static void look(String cell, Fingerprints seen, Fingerprints repeated) {
        for (String part : cell.split("[;,|\\s\\u00a0]", -1)) {
            if (!part.isEmpty() && !seen.add(KnownPeople.key(part))) {
                repeated.add(KnownPeople.key(part));
            }
        }
    }
}
