package kith.imports;

import java.util.List;
import kith.csv.RowProblem;

/** What a row came to: the person in it and what is wrong with it. */
public record ParsedRow(
        long number,
        PersonDraft person,
        List<CellProblem> problems,
        List<RowProblem> readingProblems) {

    /** A value that cannot be taken, under the header of its column. */
    public record CellProblem(String header, Parsed.Code code, String value) {}

    /** Whether the row may go in. */
    public boolean sound() {
        return problems.isEmpty() && readingProblems.isEmpty();
    }
}
