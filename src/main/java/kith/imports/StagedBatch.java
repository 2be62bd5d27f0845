package kith.imports;

import java.util.List;

/**
 * Checked rows that are to go in together.
 *
 * @param behind the row they come after
 * @param parsed what the cells say of those that are sound
 */
record StagedBatch(long behind, List<StagedRow> rows, List<ParsedRow> parsed) {

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The number of the last row. */
    long end() {
        return rows.isEmpty() ? behind : rows.getLast().number();
    }
}
