package kith.csv;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a file one after the other, holding one at a time however large the file is. */
public sealed interface RowReader extends Closeable permits CsvRows, XlsxRows {

    /** The next row that is not blank; null at the end. */
    @Nullable Row next() throws IOException;

    /** Goes on so that the next row has at least this number; what lies before is not looked at. */
    void skipTo(long number) throws IOException;

    static RowReader open(ByteSource source, FileFormat format) throws IOException {
        return switch (format) {
            case FileFormat.Text text -> new CsvRows(source, text);
            case FileFormat.Workbook workbook -> new XlsxRows(source, workbook.sheet());
        };
    }
}
