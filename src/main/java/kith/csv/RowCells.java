package kith.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects the cells of one row within the {@link Limits}. */
final class RowCells {

    private List<String> cells = new ArrayList<>();
    private List<RowProblem> problems = List.of();
    private int characters;

    /** A cell of this length; its text is only asked for when it is kept. */
    void add(int length, boolean suspicious, Supplier<String> start, Supplier<String> text) {
        int column = cells.size() + 1;
        if (column > Limits.COLUMNS) {
            reportOnce(RowProblem.Code.TOO_MANY_CELLS, 0, Integer.toString(Limits.COLUMNS));
            return;
        }
        if (length > Limits.CELL_CHARACTERS) {
            report(RowProblem.Code.CELL_TOO_LONG, column, Integer.toString(length));
            cells.add(start.get());
            return;
        }
        characters += length;
        if (characters > Limits.ROW_CHARACTERS) {
            reportOnce(RowProblem.Code.ROW_TOO_LONG, 0, Integer.toString(Limits.ROW_CHARACTERS));
            cells.add("");
            return;
        }
        cells.add(suspicious ? inspected(text.get(), column) : text.get());
    }

    private String inspected(String cell, int column) {
        List<String> bytes = UndecodableBytes.in(cell);
        if (bytes.isEmpty()) {
            return cell;
        }
        report(RowProblem.Code.UNDECODABLE_BYTES, column, String.join(" ", bytes));
        return UndecodableBytes.replaced(cell);
    }

    void report(RowProblem.Code code, int column, String detail) {
        if (problems.isEmpty()) {
            problems = new ArrayList<>();
        }
        problems.add(new RowProblem(code, column, detail));
    }

    private void reportOnce(RowProblem.Code code, int column, String detail) {
        if (problems.stream().noneMatch(problem -> problem.code() == code)) {
            report(code, column, detail);
        }
    }

    Row row(long number) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).indexOf('\0') >= 0) {
                report(RowProblem.Code.ZERO_CHARACTER, i + 1, "0x00");
                cells.set(i, cells.get(i).replace('\0', '\ufffd'));
            }
        }
        Row row = new Row(number, cells, problems);
        cells = new ArrayList<>(cells.size());
        problems = List.of();
        characters = 0;
        return row;
    }
}
