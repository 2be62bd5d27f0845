package kith.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kith.csv.Row;
import org.jspecify.annotations.Nullable;

/** Rows that belong into one batch, each with what its cells say; {@code parsed} has one for each of {@code rows}. */
record ReadRows(List<Row> rows, List<ParsedRow> parsed) {

    /** How many characters a batch may hold: rows of a hundred thousand each shall not fill the memory. */
    static final int CHARACTERS = 4_000_000;

    /** The next of this table, at most so many. */
    static ReadRows next(ImportTable table, RowParser parser, int limit) throws IOException {
        List<Row> rows = new ArrayList<>();
        List<ParsedRow> parsed = new ArrayList<>();
        long characters = 0;
        @Nullable Row row;
        while (rows.size() < limit && characters < CHARACTERS && (row = table.next()) != null) {
            rows.add(row);
            parsed.add(parser.parse(row));
            characters += size(row.cells());
        }
        return new ReadRows(rows, parsed);
    }

    static long size(List<String> cells) {
        long size = 0;
        for (String cell : cells) {
            size += cell.length();
        }
        return size;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The number of the last row. */
    long end() {
        return rows.getLast().number();
    }
}
