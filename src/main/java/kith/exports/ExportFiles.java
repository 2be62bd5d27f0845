package kith.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import kith.sql.Database;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files in pieces, so that none is ever whole in memory; each piece is there as soon as it is written. */
@Component
class ExportFiles {

    static final int CHUNK = 256 * 1024;

    private final Database db;
    private final ExportRecords records;

    ExportFiles(Database db, ExportRecords records) {
        this.db = db;
        this.records = records;
    }

    /** Starts a file anew; empty when nobody wants it any more. */
    @Transactional
    public Optional<Integer> begin(long export, long total) {
        Optional<Integer> attempt = records.begin(export, total);
        db.sql("delete from people_export_chunk where export_id = ?", export).update();
        return attempt;
    }

    /** Adds a piece beside the transaction that reads the list, together with how far the list is. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void append(long export, int attempt, int number, byte[] bytes, long rows) {
        neverWaitForLong();
        if (!records.progress(export, attempt, rows, bytes.length)) {
            throw new NoLongerWanted(export);
        }
        db.sql("insert into people_export_chunk (export_id, number, bytes) values (?, ?, ?)", export, number, bytes)
                .update();
    }

    /**
     * The transaction that reads waits for this one in our process, where PostgreSQL does not see it: whoever wants the
     * tables for themselves meanwhile would wait for the first and block the second for ever.
     */
    private void neverWaitForLong() {
        db.sql("select set_config('lock_timeout', '5s', true)").query().singleRow();
    }

    /** Writes the file out, a piece at a time; no connection is held while the reader takes their time. */
    void copy(PeopleExport export, OutputStream to) throws IOException {
        long left = export.size();
        for (int number = 0; left > 0; number++) {
            byte[] bytes = chunk(export.id(), number);
            to.write(bytes);
            left -= bytes.length;
        }
    }

    private byte[] chunk(long export, int number) throws IOException {
        return db.sql("select bytes from people_export_chunk where export_id = ? and number = ?", export, number)
                .query((row, index) -> row.getBytes(1))
                .optional()
                .orElseThrow(() -> new IOException("export " + export + " was removed while it was read"));
    }
}
