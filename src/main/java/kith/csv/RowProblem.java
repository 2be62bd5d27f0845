package kith.csv;

import java.util.Locale;

/** What was wrong in reading a row. Columns count from 1; 0 stands for the whole row. */
public record RowProblem(Code code, int column, String detail) {

    /** The kinds of trouble that a row can have before anybody looks at its values. */
    public enum Code {
        UNDECODABLE_BYTES,
        ZERO_CHARACTER,
        BROKEN_QUOTES,
        TOO_MANY_BROKEN_QUOTES,
        CELL_TOO_LONG,
        ROW_TOO_LONG,
        TOO_MANY_CELLS;

        /** Under {@code csv.problem.} in the message bundles. */
        public String messageKey() {
            return "csv.problem." + name().toLowerCase(Locale.ROOT);
        }
    }
}
