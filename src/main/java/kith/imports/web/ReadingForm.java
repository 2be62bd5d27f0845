package kith.imports.web;

import kith.csv.Dialect;
import kith.csv.FileFormat;
import kith.csv.TextEncoding;
import org.jspecify.annotations.Nullable;

/** How a file is to be read, as chosen on the page. */
record ReadingForm(
        @Nullable TextEncoding encoding,
        Dialect.@Nullable Delimiter delimiter,
        Dialect.@Nullable Quote quote,
        @Nullable Boolean header) {

    FileFormat format(FileFormat guessed) {
        boolean named = Boolean.TRUE.equals(header);
        return switch (guessed) {
            case FileFormat.Workbook(int sheet, boolean ignored) -> new FileFormat.Workbook(sheet, named);
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
