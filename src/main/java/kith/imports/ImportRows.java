package kith.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import kith.sql.Database;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;

/** Reads and writes the rows of {@code import_row}. */
@Component
class ImportRows {

    private static final int FETCHED = 500;

    private final Database db;
    private final ImportJson json;

    ImportRows(Database db, ImportJson json) {
        this.db = db;
        this.json = json;
    }

    void clear(long importId) {
        db.sql("delete from import_row where import_id = ?", importId).update();
    }

    void add(long importId, List<StagedRow> rows) {
        CopyText copy = new CopyText();
        for (StagedRow row : rows) {
            copy.number(importId)
                    .number(row.number())
                    .texts(row.cells())
                    .flag(row.sound())
                    .text(row.outcome().name())
                    .text(row.findings().isEmpty() ? null : json.write(row.findings()))
                    .end();
        }
        try {
            db.copyIn(
                    "copy import_row (import_id, row_number, cells, sound, outcome, findings) from stdin (format csv)",
                    copy.stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows behind this one, in order, as many as fit into a batch. Belongs into a transaction. */
    List<StagedRow> batch(long importId, long position, int limit) {
        ResultSetExtractor<List<StagedRow>> fitting = found -> {
            List<StagedRow> rows = new ArrayList<>();
            long characters = 0;
            while (characters < ReadRows.CHARACTERS && found.next()) {
                rows.add(read(found, rows.size()));
                characters += ReadRows.size(rows.getLast().cells());
            }
            return rows;
        };
        return db.sql("""
                        select row_number, cells, sound, outcome, findings
                        from import_row
                        where import_id = ? and row_number > ?
                        order by row_number limit ?
                        """, importId, position, limit).withFetchSize(FETCHED).query(fitting);
    }

    /** The rows behind this one that had this outcome and this finding; any, where none is asked for. */
    List<StagedRow> some(long importId, long position, @Nullable Outcome outcome, @Nullable String finding, int limit) {
        return db.sql(Sql.lines(
                        Sql.of("""
                                select row_number, cells, sound, outcome, findings
                                from import_row
                                where import_id = ? and row_number > ?
                                """, importId, position),
                        outcome == null ? Sql.of("") : Sql.of("and outcome = ?", outcome.name()),
                        finding == null
                                ? Sql.of("")
                                : Sql.of(
                                        "and findings @> jsonb_build_array(jsonb_build_object('key', ?::text))",
                                        finding),
                        Sql.of("order by row_number limit ?", limit)))
                .query(this::read)
                .list();
    }

    /** Says something else to a row than the check did. */
    void correct(long importId, long row, Decision decision) {
        db.sql(
                        "update import_row set outcome = ?, findings = ?::jsonb where import_id = ? and row_number = ?",
                        decision.outcome().name(),
                        decision.findings().isEmpty() ? null : json.write(decision.findings()),
                        importId,
                        row)
                .update();
    }

    private StagedRow read(ResultSet row, int number) throws SQLException {
        Finding[] findings = json.read(row.getString("findings"), Finding[].class);
        return new StagedRow(
                row.getLong("row_number"),
                List.of((String[]) row.getArray("cells").getArray()),
                row.getBoolean("sound"),
                Outcome.valueOf(row.getString("outcome")),
                findings == null ? List.of() : List.of(findings));
    }
}
