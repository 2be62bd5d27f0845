package kith.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("F362")
class EncodingTest {

    private static final String JANE = "name,email\r\nJané Müller,jane@acme.example\r\nŽofie „Z“ €,z@acme.example\r\n";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @ParameterizedTest
    @CsvSource({
        "UTF-8,'',UTF_8",
        "UTF-8,\ufeff,UTF_8_BOM",
        "UTF-16LE,\ufeff,UTF_16LE",
        "UTF-16BE,\ufeff,UTF_16BE",
        "UTF-16LE,'',UTF_16LE",
        "UTF-16BE,'',UTF_16BE",
        "windows-1252,'',WINDOWS_1252"
    })
    void theUsualEncodingsAreRecognised(String charset, String mark, TextEncoding expected) throws IOException {
        byte[] file = (mark + JANE).getBytes(Charset.forName(charset));

        assertThat(Tables.format(file).encoding()).isEqualTo(expected);
        assertThat(Tables.read(file).get(1).cells()).containsExactly("Jané Müller", "jane@acme.example");
        assertThat(Tables.read(file).get(2).cells().getFirst()).isEqualTo("Žofie „Z“ €");
    }

    @Test
    void latin1IsReadAsWindows1252() throws IOException {
        byte[] file = "name;email\nJürgen Groß;j@acme.example\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Tables.format(file).encoding()).isEqualTo(TextEncoding.WINDOWS_1252);
    }

    @Test
    void cyrillicInItsOwnEncodingIsRecognised() throws IOException {
        String text = "name;email\n" + "Екатерина Александровна Петрова;kate@acme.example\n".repeat(20);

        assertThat(Tables.format(text.getBytes(Charset.forName("windows-1251"))).encoding())
                .isEqualTo(TextEncoding.WINDOWS_1251);
    }

    @Test
    void aLateByteOfAnotherEncodingIsReportedWithItsRowAndNotDropped() throws IOException {
        var file = new ByteArrayOutputStream();
        file.writeBytes("name,email\n".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes("Jane Smith,jane@acme.example\n".repeat(50_000).getBytes(StandardCharsets.US_ASCII));
        file.writeBytes("Jané,late@acme.example\n".getBytes(WINDOWS));

        List<Row> rows = Tables.read(file.toByteArray());

        assertThat(rows).hasSize(50_002);
        assertThat(rows.getLast().number()).isEqualTo(50_002);
        assertThat(rows.getLast().cells()).containsExactly("Jan\ufffd", "late@acme.example");
        assertThat(rows.getLast().problems())
                .containsExactly(new RowProblem(RowProblem.Code.UNDECODABLE_BYTES, 1, "0xE9"));
        assertThat(rows.subList(0, 50_001)).allMatch(row -> row.problems().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"UTF_8,E9FF41", "UTF_8_BOM,C328", "UTF_16LE,00D84100", "UTF_16BE,DC000041", "WINDOWS_1252,8141"})
    void bytesThatAreNoLetterAreReportedInEveryEncoding(TextEncoding encoding, String hex) throws IOException {
        var file = new ByteArrayOutputStream();
        file.writeBytes("name,email\nA".getBytes(encoding.charset()));
        file.writeBytes(java.util.HexFormat.of().parseHex(hex));
        file.writeBytes(",a@acme.example\nB,b@acme.example\n".getBytes(encoding.charset()));

        List<Row> rows = Tables.read(file.toByteArray(), new FileFormat.Text(encoding, Dialect.OWN));

        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(RowProblem.Code.UNDECODABLE_BYTES);
            assertThat(problem.column()).isEqualTo(1);
            assertThat(problem.detail()).startsWith("0x" + hex.substring(0, 2));
        });
        assertThat(rows.get(2).problems()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TextEncoding.class)
    void everyEncodingCanBeForced(TextEncoding encoding) throws IOException {
        byte[] file = "name,email\nJane,jane@acme.example\n".getBytes(encoding.charset());

        Recognized forced =
                FileRecognition.recognizeAs(() -> new java.io.ByteArrayInputStream(file), encoding, "name"::equals);

        assertThat(forced)
                .isEqualTo(new Recognized.Table(new FileFormat.Text(
                        encoding,
                        new Dialect(Dialect.Delimiter.COMMA, Dialect.Quote.DOUBLE, Dialect.LineEnd.LF, false, true))));
    }

    @Test
    void emojiAreNotMistakenForBrokenBytes() throws IOException {
        String text = "name,email\nJane 🙂 Smith,jane@acme.example\n";

        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
            var file = new ByteArrayOutputStream();
            file.writeBytes(text.getBytes(charset));
            List<Row> rows = Tables.read(file.toByteArray());
            assertThat(rows.get(1).cells().getFirst()).isEqualTo("Jane 🙂 Smith");
            assertThat(rows.get(1).problems()).isEmpty();
        }
    }
}
