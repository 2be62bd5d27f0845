package kith.csv;

import java.util.List;

/**
 * One record of a file, with what was wrong in reading it.
 *
 * <p>Numbers count from 1 as a spreadsheet shows them: the header and blank rows have one too, a record
 * over several lines has one only.
 */
public record Row(long number, List<String> cells, List<RowProblem> problems) {

    public boolean blank() {
        return problems.isEmpty() && cells.stream().allMatch(String::isBlank);
    }
}
