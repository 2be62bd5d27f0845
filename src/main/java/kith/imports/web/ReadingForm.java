package kith.imports.web;

import kith.csv.Dialect;
import kith.csv.FileFormat;
import kith.csv.TextEncoding;
import org.jspecify.annotations.Nullable;

/** How a file is to be read, as chosen on the page. */
record ReadingForm(
        @Nullable Integer sheet,
        @Nullable TextEncoding encoding,
        Dialect.@Nullable Delimiter delimiter,
        Dialect.@Nullable Quote quote,
        @Nullable Boolean header) {

    /** A sheet that does not exist is not chosen. */
    FileFormat format(FileFormat guessed, int sheets) {
        boolean named = Boolean.TRUE.equals(header);
        return switch (guessed) {
            case FileFormat.Workbook(int was, boolean ignored) ->
                new FileFormat.Workbook(sheet == null || sheet < 0 || sheet >= sheets ? was : sheet, named);
            case FileFormat.Text(TextEncoding was, Dialect dialect) ->
                new FileFormat.Text(
                        encoding == null ? was : encoding,
                        new Dialect(
                                delimiter == null ? dialect.delimiter() : delimiter,
                                quote == null ? dialect.quote() : quote,
                                dialect.lineEnd(),
                                dialect.padded(),
                                named));
        };
    }
}
