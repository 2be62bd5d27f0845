package kith.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Makes rows of what the parser finds; rows before the wanted one are counted and not kept. */
final class CsvRowHandler extends AbstractBaseCsvCallbackHandler<Row> {

    private static final Row PASSED = new Row(0, List.of(), List.of());

    private final BooleanSupplier suspicious;
    private final RowCells cells = new RowCells();
    private long rows;
    private long line;
    private long wanted;

    CsvRowHandler(BooleanSupplier suspicious, long rowsBefore, long wanted) {
        this.suspicious = suspicious;
        this.rows = rowsBefore;
        this.wanted = wanted;
    }

    void skipTo(long number) {
        wanted = number;
    }

    /** How many records are complete, blank ones included. */
    long rows() {
        return rows;
    }

    /** Where the record that is being read began, counted from where this parser began. */
    long line() {
        return line;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (rows + 1 < wanted) {
            return;
        }
        cells.add(
                length,
                suspicious.getAsBoolean(),
                () -> new String(buffer, offset, Limits.SHOWN_CHARACTERS),
                () -> new String(buffer, offset, length));
    }

    @Override
    protected Row buildRecord() {
        rows++;
        return rows < wanted ? PASSED : cells.row(rows);
    }
}
