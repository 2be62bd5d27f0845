package kith.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kith.csv.ByteSource;
import kith.csv.CsvCells;
import kith.csv.FileFormat;
import kith.csv.Row;
import kith.csv.RowProblem;
import kith.csv.RowReader;
import org.jspecify.annotations.Nullable;

/**
 * A file read as a table: each row has exactly the cells of the header. The columns that an
 * {@link ErrorFile} adds are left out, and so are the apostrophes of a formula-safe export.
 */
public final class ImportTable implements Closeable {

    private final RowReader rows;
    private final List<String> header;
    private final int dropped;
    private @Nullable Row pending;

    public ImportTable(ByteSource source, FileFormat format) throws IOException {
        this.rows = RowReader.open(source, format);
        Row first = rows.next();
        List<String> cells = first == null ? List.of() : first.cells();
        this.dropped = format.header() && ErrorFile.endsWithErrorColumns(cells) ? ErrorFile.COLUMNS.size() : 0;
        int width = cells.size() - dropped;
        this.header = format.header()
                ? cells.subList(0, width).stream().map(String::strip).toList()
                : Collections.nCopies(width, "");
        this.pending = format.header() ? null : first;
    }

    /** The names of the columns; blank ones when the file has none. */
    public List<String> header() {
        return header;
    }

    /** The next row; null at the end. */
    public @Nullable Row next() throws IOException {
        Row row = pending == null ? rows.next() : pending;
        pending = null;
        return row == null ? null : fitted(row);
    }

    /** Goes on at the row with this number, so that an import can resume where it stopped. */
    public void skipTo(long number) throws IOException {
        if (pending != null && pending.number() < number) {
            pending = null;
        }
        rows.skipTo(number);
    }

    private Row fitted(Row row) {
        List<String> cells = new ArrayList<>(header.size());
        for (int i = 0; i < header.size(); i++) {
            cells.add(i < row.cells().size() ? CsvCells.restore(row.cells().get(i)) : "");
        }
        List<String> extra = row.cells()
                .subList(
                        Math.min(row.cells().size(), header.size() + dropped),
                        row.cells().size());
        if (extra.stream().allMatch(String::isBlank)) {
            return new Row(row.number(), cells, row.problems());
        }
        List<RowProblem> problems = new ArrayList<>(row.problems());
        problems.add(new RowProblem(RowProblem.Code.TOO_MANY_CELLS, 0, Integer.toString(header.size())));
        return new Row(row.number(), cells, problems);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
