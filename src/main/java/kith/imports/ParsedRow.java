package kith.imports;

import java.util.List;
import kith.csv.RowProblem;

/**
 * What a row came to.
 *
 * @param problems what keeps it from going in
 * @param leftOut values that cannot be taken while the row can
 */
public record ParsedRow(
        long number,
        PersonDraft person,
        List<CellProblem> problems,
        List<CellProblem> leftOut,
        List<RowProblem> readingProblems) {

    /** A value that cannot be taken, under the header of its column. */
    public record CellProblem(String header, Parsed.Code code, String value) {}

    /** Whether the row may go in. */
    public boolean sound() {
        return problems.isEmpty() && readingProblems.isEmpty();
    }
}
