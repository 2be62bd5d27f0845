package kith.csv;

/** How much of a file is taken before it is refused or a row of it reported. */
public final class Limits {

    public static final int COLUMNS = 500;
    public static final int CELL_CHARACTERS = 100_000;
    public static final int ROW_CHARACTERS = 1_000_000;

    /** A longer cell is not read to its end: it is taken for a quote that nobody closed. */
    static final int PARSER_CHARACTERS = 16 * 1024 * 1024;

    /** How often reading starts over behind a broken row; each costs a pass over the file. */
    static final int BROKEN_ROWS = 100;

    static final int WORKBOOK_ENTRIES = 1_000;
    static final long WORKBOOK_FILE_BYTES = 256L * 1024 * 1024;
    static final long WORKBOOK_BYTES = 1024L * 1024 * 1024;
    static final long SHARED_STRING_BYTES = 64L * 1024 * 1024;

    /** What is kept of a cell that is too long, to recognise it by. */
    static final int SHOWN_CHARACTERS = 200;

    private Limits() {}
}
