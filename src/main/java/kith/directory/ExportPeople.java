package kith.directory;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import kith.access.Permission;
import kith.access.Viewer;
import kith.audit.SystemLog;
import kith.csv.CsvOutput;
import kith.fields.CustomField;
import kith.i18n.Texts;
import kith.sql.Database;
import kith.sql.Sql;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the whole list as CSV: the users that the filter leaves, in the order and with the columns asked for. */
@Service
public class ExportPeople {

    private static final int ROWS_AT_ONCE = 2_000;

    private final Database db;
    private final Directory directory;
    private final SystemLog log;
    private final TransactionTemplate atOneMoment;
    private final TransactionOperations transaction;

    ExportPeople(
            Database db,
            Directory directory,
            SystemLog log,
            PlatformTransactionManager transactions,
            TransactionOperations transaction) {
        this.db = db;
        this.directory = directory;
        this.log = log;
        this.transaction = transaction;
        atOneMoment = new TransactionTemplate(transactions);
        atOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Rows go out as they are read, all of them as they were at one moment.
     *
     * @param progress is told after each row how many there were so far
     */
    public void write(ListRequest request, Viewer viewer, Texts texts, OutputStream to, LongConsumer progress) {
        viewer.require(Permission.USERS_EXPORT);
        AtomicLong rows = new AtomicLong();
        atOneMoment.executeWithoutResult(
                status -> read(request, viewer, texts, to, () -> progress.accept(rows.incrementAndGet())));
        // Entries of the system log are linked to the newest one, which the transaction above does not see.
        transaction.executeWithoutResult(
                status -> log.record(new DirectoryEvent.Exported(rows.get(), "csv", request.filter())));
    }

    private void read(ListRequest request, Viewer viewer, Texts texts, OutputStream to, Runnable written) {
        try (CsvOutput csv = new CsvOutput(to)) {
            List<CustomField> fields = directory.exported(request);
            csv.row(header(request.columns(), fields, texts));
            ExportedRow exported = new ExportedRow(request.columns(), fields, texts);
            for (Segment segment : directory.segments(request, viewer)) {
                db.sql(statement(segment, exported)).withFetchSize(ROWS_AT_ONCE).query(row -> {
                    csv.row(exported.cells(row));
                    written.run();
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> header(List<ListColumn> columns, List<CustomField> fields, Texts texts) {
        String language = texts.language().toLanguageTag();
        List<String> header = new ArrayList<>(columns.stream()
                .map(column -> texts.t("directory.column." + column.text()))
                .toList());
        fields.forEach(field -> header.add(field.words(language).title()));
        header.add(texts.t("directory.column.id"));
        header.add(texts.t("directory.column.organization_id"));
        return header;
    }

    private static Sql statement(Segment segment, ExportedRow exported) {
        return Sql.lines(
                Sql.of("select"),
                exported.columns(),
                Sql.of("from directory_entry d where"),
                Sql.allOf(segment.conditions()),
                Sql.of("order by"),
                segment.key().order(segment.ascending()));
    }
}
