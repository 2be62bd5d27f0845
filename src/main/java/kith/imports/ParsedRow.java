package kith.imports;

import java.util.List;
import kith.csv.RowProblem;

/** What a row came to: the person in it, what is wrong with it, and what is only worth knowing. */
public record ParsedRow(
        long number,
        PersonDraft person,
        List<CellProblem> problems,
        List<RowProblem> readingProblems,
        List<Remark> remarks) {

    /** A value that cannot be taken, under the header of its column. */
    public record CellProblem(String header, Parsed.Code code, String value) {}

    /** Something that does not keep the row from going in. */
    public enum Remark {
        PHONE_WITHOUT_COUNTRY;

        public String messageKey() {
            return "imports.remark.phone-without-country";
        }
    }

    /** Whether the row may go in. */
    public boolean sound() {
        return problems.isEmpty() && readingProblems.isEmpty();
    }
}
