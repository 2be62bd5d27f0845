package kith.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kith.csv.CsvOutput;
import kith.csv.Row;

/** The rows that did not go in, as they were, each with its reason: to be corrected and uploaded again. */
public final class ErrorFile implements Closeable {

    static final List<String> COLUMNS = List.of("error_field", "error_code", "error_message");

    private final CsvOutput out;

    public ErrorFile(OutputStream out, List<String> header) {
        this.out = new CsvOutput(out);
        this.out.row(with(header, COLUMNS));
    }

    /** {@code field} is the header of the column at fault, or empty. */
    public void row(Row row, String field, String code, String message) {
        out.row(with(row.cells(), List.of(field, code, message)));
    }

    private static List<String> with(List<String> cells, List<String> more) {
        List<String> all = new ArrayList<>(cells);
        all.addAll(more);
        return all;
    }

    static boolean endsWithErrorColumns(List<String> header) {
        int start = header.size() - COLUMNS.size();
        return start >= 0
                && header.subList(start, header.size()).stream()
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .toList()
                        .equals(COLUMNS);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
