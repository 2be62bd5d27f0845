package kith.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookTest {

    @Test
    void aWorkbookIsReadAsItLooks() throws IOException {
        byte[] file = workbook();

        assertThat(Tables.recognize(file)).isEqualTo(new Recognized.Table(new FileFormat.Workbook(0, true)));
        List<Row> rows = Tables.read(file);
        assertThat(rows).extracting(Row::number).containsExactly(1L, 2L, 4L);
        assertThat(rows.get(1).cells())
                .containsExactly(
                        "Jané", "jane@acme.example", "491701234567", "2026-03-01", "2026-03-01T12:30", "true", "1.5");
        assertThat(rows.get(2).cells()).containsExactly("Ada", "ada@acme.example");
    }

    @Test
    void readingAWorkbookGoesOnAtAnyRow() throws IOException {
        byte[] file = workbook();

        try (RowReader reader =
                RowReader.open(() -> new ByteArrayInputStream(file), new FileFormat.Workbook(0, true))) {
            reader.skipTo(3);
            assertThat(reader.next()).extracting(Row::number).isEqualTo(4L);
        }
    }

    @ParameterizedTest
    @CsvSource({"4.91701234567E11,491701234567", "15.0,15", "0.10,0.1", "-0,0", "1E999999999,1E999999999"})
    void numbersAreWrittenOut(String raw, String shown) {
        assertThat(XlsxCell.number(raw)).isEqualTo(shown);
    }

    private static byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Kith", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("People");
            List<String> names = List.of("name", "email", "phone", "day", "moment", "yes", "half");
            for (int i = 0; i < names.size(); i++) {
                sheet.value(0, i, names.get(i));
            }
            sheet.value(1, 0, "Jané");
            sheet.value(1, 1, "jane@acme.example");
            sheet.value(1, 2, 491701234567L);
            sheet.value(1, 3, LocalDate.of(2026, 3, 1));
            sheet.style(1, 3).format("yyyy-mm-dd").set();
            sheet.value(1, 4, LocalDateTime.of(2026, 3, 1, 12, 30));
            sheet.style(1, 4).format("dd/mm/yyyy hh:mm").set();
            sheet.value(1, 5, true);
            sheet.value(1, 6, 1.5);
            sheet.value(3, 0, "Ada");
            sheet.value(3, 1, "ada@acme.example");
        }
        return bytes.toByteArray();
    }
}
