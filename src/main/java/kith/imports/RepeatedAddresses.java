package kith.imports;

import java.util.List;
import kith.csv.Row;

/** Counts the rows of a file and finds the addresses that more than one of its cells holds. */
final class RepeatedAddresses {

    private final int[] columns;
    private final Fingerprints seen = new Fingerprints();
    private final Fingerprints repeated = new Fingerprints();
    private long rows;

    RepeatedAddresses(Mapping mapping) {
        columns = mapping.columns().stream()
                .filter(c -> c.target() == Target.EMAIL || c.target() == Target.FURTHER_EMAIL)
                .mapToInt(ColumnMapping::column)
                .toArray();
    }

    void add(Row row) {
        rows++;
        List<String> cells = row.cells();
        for (int column : columns) {
            if (column < cells.size()) {
                look(cells.get(column));
            }
        }
    }

    /** Several addresses may stand in a cell. */
    private void look(String cell) {
        int start = 0;
        for (int i = 0; i <= cell.length(); i++) {
            if (i == cell.length() || separates(cell.charAt(i))) {
                if (i > start) {
                    note(KnownPeople.key(cell.substring(start, i)));
                }
                start = i + 1;
            }
        }
    }

    private static boolean separates(char c) {
        return c <= ' ' || c == ';' || c == ',' || c == '|' || c == '\u00a0';
    }

    private void note(String key) {
        if (!seen.add(key)) {
            repeated.add(key);
        }
    }

    long rows() {
        return rows;
    }

    Fingerprints found() {
        return repeated;
    }
}
