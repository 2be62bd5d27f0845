package kith.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;

/** The sheets of a workbook that {@link FileRecognition} has let through. */
public final class WorkbookSheets {

    private WorkbookSheets() {}

    /** Their names, in their order. */
    public static List<String> names(ByteSource source) throws IOException {
        Path file = XlsxRows.copy(source);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            return workbook.getSheets().map(Sheet::getName).toList();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
