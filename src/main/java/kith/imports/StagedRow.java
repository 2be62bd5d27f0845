package kith.imports;

import java.util.List;
import kith.csv.Row;

/** A row as it was found, with what was said to it. */
record StagedRow(long number, List<String> cells, boolean sound, Outcome outcome, List<Finding> findings) {

    Row row() {
        return new Row(number, cells, List.of());
    }
}
