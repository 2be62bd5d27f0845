package kith.csv;

/** Everything that must be known of a file to read its rows. */
public sealed interface FileFormat {

    /** Whether the first row names the columns. */
    boolean header();

    /** A text file cut by delimiters. */
    record Text(TextEncoding encoding, Dialect dialect) implements FileFormat {

        @Override
        public boolean header() {
            return dialect.header();
        }
    }

    /** An XLSX workbook; sheets count from 0. */
    record Workbook(int sheet, boolean header) implements FileFormat {}
}
