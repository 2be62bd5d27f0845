package kith.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet of a workbook. A workbook is read out of order, so it is kept as a temporary
 * file while it is open; only one that {@link FileRecognition} has let through may come here.
 */
final class XlsxRows implements RowReader {

    private final Path file;
    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> sheet;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private long wanted;

    XlsxRows(ByteSource source, int sheet) throws IOException {
        this.file = copy(source);
        try {
            this.workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            this.sheet = workbook.getSheet(sheet)
                    .orElseThrow(() -> new ExcelReaderException("No sheet " + sheet))
                    .openStream();
            this.rows = this.sheet.iterator();
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw new UnreadableWorkbook(e);
        }
    }

    static Path copy(ByteSource source) throws IOException {
        Path file = Files.createTempFile("kith-", ".xlsx");
        try (InputStream in = source.open()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            while (rows.hasNext()) {
                org.dhatim.fastexcel.reader.Row found = rows.next();
                if (found.getRowNum() >= wanted) {
                    Row row = row(found);
                    if (!row.blank()) {
                        return row;
                    }
                }
            }
            return null;
        } catch (RuntimeException e) {
            // The library answers broken XML and forged references with unchecked exceptions of many kinds.
            throw new UnreadableWorkbook(e);
        }
    }

    private static Row row(org.dhatim.fastexcel.reader.Row found) {
        RowCells cells = new RowCells();
        for (int i = 0; i < found.getCellCount(); i++) {
            String text = XlsxCell.text(found.getCell(i));
            if (i < Limits.COLUMNS || !text.isEmpty()) {
                cells.add(text.length(), false, () -> text.substring(0, Limits.SHOWN_CHARACTERS), () -> text);
            }
        }
        return cells.row(found.getRowNum());
    }

    @Override
    public void skipTo(long number) {
        wanted = number;
    }

    @Override
    public void close() throws IOException {
        sheet.close();
        workbook.close();
        Files.deleteIfExists(file);
    }
}
