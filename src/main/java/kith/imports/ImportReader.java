package kith.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import kith.csv.Dialect;
import kith.csv.FileFormat;
import kith.csv.TextEncoding;
import org.jspecify.annotations.Nullable;

/** Makes an import of a row of {@code people_import}. */
record ImportReader(ImportJson json) {

    PeopleImport read(ResultSet row, int number) throws SQLException {
        return new PeopleImport(
                row.getLong("id"),
                row.getObject("owner_id", Long.class),
                row.getString("owner_name"),
                row.getObject("actor_id", Long.class),
                row.getString("actor_name"),
                row.getString("file_name"),
                row.getLong("file_size"),
                row.getBoolean("pasted"),
                ImportState.valueOf(row.getString("state")),
                row.getString("failure"),
                readFormat(row),
                json.read(row.getString("mapping"), Mapping.class),
                row.getBoolean("recalled"),
                new ImportOptions(
                        ImportOptions.Mode.valueOf(row.getString("mode")),
                        row.getString("organization"),
                        row.getString("label")),
                row.getLong("total_rows"),
                row.getLong("position"),
                report(row.getString("check_report")),
                report(row.getString("run_report")),
                json.read(row.getString("undo_report"), UndoReport.class),
                row.getObject("work_id", Long.class),
                Objects.requireNonNull(moment(row, "created_at")),
                moment(row, "checked_at"),
                moment(row, "started_at"),
                moment(row, "finished_at"));
    }

    private ImportReport report(@Nullable String text) {
        return Objects.requireNonNullElse(json.read(text, ImportReport.class), ImportReport.NOTHING);
    }

    private static @Nullable FileFormat readFormat(ResultSet row) throws SQLException {
        boolean header = row.getBoolean("header");
        String encoding = row.getString("encoding");
        Integer sheet = row.getObject("sheet", Integer.class);
        if (encoding == null) {
            return sheet == null ? null : new FileFormat.Workbook(sheet, header);
        }
        Dialect dialect = new Dialect(
                Dialect.Delimiter.valueOf(row.getString("delimiter")),
                Dialect.Quote.valueOf(row.getString("quote")),
                Dialect.LineEnd.LF,
                row.getBoolean("padded"),
                header);
        return new FileFormat.Text(TextEncoding.valueOf(encoding), dialect);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
