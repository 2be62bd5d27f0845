package kith.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kith.csv.Recognized.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileFilesTest {

    private static final FileFormat OWN = new FileFormat.Text(TextEncoding.UTF_8, Dialect.OWN);

    @ParameterizedTest
    @CsvSource({
        "255044462D312E37,PDF",
        "89504E470D0A1A0A,PICTURE",
        "FFD8FFE000104A46,PICTURE",
        "D0CF11E0A1B11AE1,OLD_EXCEL",
        "1F8B080000000000,ARCHIVE",
        "00010203FF00FE00,BINARY",
        "'',EMPTY",
        "0A0A20,EMPTY"
    })
    void filesOfOtherKindsAreRefusedByTheirContent(String hex, Refusal reason) throws IOException {
        byte[] file = java.util.HexFormat.of().parseHex(hex);

        assertThat(Tables.recognize(file)).isEqualTo(new Refused(reason));
    }

    @Tag("T21")
    @Test
    void tenThousandColumnsAreRefused() throws IOException {
        String text = "name,email" + ",x".repeat(10_000) + "\nJane,jane@acme.example\n";

        assertThat(Tables.recognize(text, StandardCharsets.UTF_8)).isEqualTo(new Refused(Refusal.TOO_MANY_COLUMNS));
    }

    @Tag("T21")
    @Test
    void aHugeCellCostsItsRowAndKeepsOnlyItsBeginning() throws IOException {
        String text = "name,email\n\"" + "x".repeat(10_000_000) + "\",jane@acme.example\nAda,ada@acme.example\n";

        List<Row> rows = Tables.read(text.getBytes(StandardCharsets.UTF_8), OWN);

        assertThat(rows.get(1).problems())
                .containsExactly(new RowProblem(RowProblem.Code.CELL_TOO_LONG, 1, "10000000"));
        assertThat(rows.get(1).cells().getFirst()).hasSize(200);
        assertThat(rows.get(2).cells()).containsExactly("Ada", "ada@acme.example");
    }

    @Tag("T21")
    @Test
    void aCellWithoutAnEndIsGivenUpAndTheNextLineRead() throws IOException {
        byte[] start = "name,email\n\"".getBytes(StandardCharsets.UTF_8);
        byte[] end = "\nAda,ada@acme.example\n".getBytes(StandardCharsets.UTF_8);
        byte[] middle = "x".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        ByteSource source =
                () -> new SequenceInputStream(new Repeated(start, middle, 4_000), new ByteArrayInputStream(end));

        try (RowReader reader = RowReader.open(source, OWN)) {
            assertThat(reader.next()).isNotNull();
            assertThat(reader.next()).isNotNull().satisfies(row -> {
                assertThat(row.number()).isEqualTo(2);
                assertThat(row.problems()).extracting(RowProblem::code).contains(RowProblem.Code.CELL_TOO_LONG);
            });
            assertThat(reader.next())
                    .isNotNull()
                    .satisfies(row -> assertThat(row.cells()).containsExactly("Ada", "ada@acme.example"));
            assertThat(reader.next()).isNull();
        }
    }

    @Test
    void aRowOfManyLongCellsIsReported() throws IOException {
        String text = "a,b\n" + ",".concat("x".repeat(90_000)).repeat(20) + "\n";

        assertThat(Tables.read(text.getBytes(StandardCharsets.UTF_8), OWN)
                        .getLast()
                        .problems())
                .extracting(RowProblem::code)
                .containsExactly(RowProblem.Code.ROW_TOO_LONG);
    }

    @Test
    void aZeroCharacterIsReported() throws IOException {
        List<Row> rows = Tables.read("name,email\nJa\0ne,jane@acme.example\n".getBytes(StandardCharsets.UTF_8), OWN);

        assertThat(rows.getLast().problems())
                .containsExactly(new RowProblem(RowProblem.Code.ZERO_CHARACTER, 1, "0x00"));
    }

    @Test
    void brokenQuotesInEveryRowEndTheReadingWithAReason() throws IOException {
        String text = "name,email\n" + "\"Jane\" Smith,jane@acme.example\n".repeat(500);

        List<Row> rows = Tables.read(text.getBytes(StandardCharsets.UTF_8), OWN);

        assertThat(rows).hasSize(1 + Limits.BROKEN_ROWS);
        assertThat(rows.getLast().problems().getLast().code()).isEqualTo(RowProblem.Code.TOO_MANY_BROKEN_QUOTES);
    }

    @Tag("T21")
    @Test
    void aWorkbookThatUnpacksToGigabytesIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write("<sst>".getBytes(StandardCharsets.UTF_8));
            byte[] strings = "<si><t>bomb</t></si>".repeat(50_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 80; i++) {
                zip.write(strings);
            }
        }
        assertThat(Tables.recognize(bytes.toByteArray())).isEqualTo(new Refused(Refusal.WORKBOOK_TOO_LARGE));
    }

    @Tag("T21")
    @ParameterizedTest
    @CsvSource({
        "<worksheet><sheetData><row r='1'><c r='ZZZZZZ1'><v>1</v></c></row></sheetData></worksheet>",
        "<!DOCTYPE x [<!ENTITY a 'a'>]><worksheet>&a;</worksheet>",
        "<worksheet><sheetData>"
    })
    void aForgedWorkbookIsRefused(String sheet) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(sheet.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Tables.recognize(bytes.toByteArray())).isEqualTo(new Refused(Refusal.WORKBOOK_UNREADABLE));
    }

    @Test
    void aZipThatIsNoWorkbookIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("people.csv"));
        }
        assertThat(Tables.recognize(bytes.toByteArray())).isEqualTo(new Refused(Refusal.ARCHIVE));
    }

    @Test
    void aMillionRowsPassThroughWhileOneIsHeld() throws IOException {
        byte[] header = "name,email,phone,organization\n".getBytes(StandardCharsets.UTF_8);
        byte[] line = "Jane Smith,jane.smith@acme.example,+1-555-1234,ACME Corp\n".getBytes(StandardCharsets.UTF_8);
        ByteSource source = () -> new Repeated(header, line, 1_000_000);

        long read = 0;
        try (RowReader reader = RowReader.open(source, OWN)) {
            @Nullable Row row;
            while ((row = reader.next()) != null) {
                read++;
                assertThat(row.number()).isEqualTo(read);
            }
        }
        assertThat(read).isEqualTo(1_000_001);
    }

    @Test
    void readingGoesOnAtAnyRow() throws IOException {
        byte[] file = "a,b\n1,x\n\n2,\"y\nz\"\n3,z\n".getBytes(StandardCharsets.UTF_8);

        try (RowReader reader = RowReader.open(() -> new ByteArrayInputStream(file), OWN)) {
            reader.skipTo(4);
            assertThat(reader.next()).isEqualTo(new Row(4, List.of("2", "y\nz"), List.of()));
            reader.skipTo(5);
            assertThat(reader.next()).isEqualTo(new Row(5, List.of("3", "z"), List.of()));
            assertThat(reader.next()).isNull();
        }
    }

    /** A first line and then one line over and over. */
    private static final class Repeated extends InputStream {

        private final byte[] line;
        private byte[] current;
        private long left;
        private int at;

        Repeated(byte[] first, byte[] line, long times) {
            this.current = first;
            this.line = line;
            this.left = times;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (at == current.length) {
                if (left == 0) {
                    return -1;
                }
                left--;
                current = line;
                at = 0;
            }
            int count = Math.min(length, current.length - at);
            System.arraycopy(current, at, target, offset, count);
            at += count;
            return count;
        }
    }
}
