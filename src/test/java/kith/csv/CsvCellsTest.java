package kith.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellsTest {

    @Tag("T1")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1",
                "＋1",
                "－1",
                "＠A",
                " =1",
                "'=1",
                "''=1"
            })
    void whatStartsAFormulaGetsAnApostrophe(String value) {
        assertThat(CsvCells.neutralize(value).strip())
                .startsWith("'")
                .hasSizeGreaterThan(value.strip().length());
    }

    @Tag("T1")
    @ParameterizedTest
    @ValueSource(
            strings = {"\"=1+1", ";=cmd|' /C calc'!A0", "x;=1", "x\",\"=1", "x\t@SUM(A1)", "x\n=1", "x, +1", "a|-1"})
    void whatWouldStartAFormulaInAnotherCellGetsAnApostropheToo(String value) {
        assertThat(CsvCells.neutralize(value)).containsPattern("[,;|\"\t\n]\\s*'[=+@-]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Jane Smith", "O'Brien", "jane@acme.example", "a-b", "1+1=2", "Mar'=a", "line\r\n\r\nline"})
    void plainValuesStayAsTheyAre(String value) {
        assertThat(CsvCells.neutralize(value)).isEqualTo(value);
        assertThat(CsvCells.restore(value)).isEqualTo(value);
    }

    @Tag("T1")
    @Test
    void noFileShowsAFormulaInAnyCellWhateverDelimiterASpreadsheetSplitsAt() throws IOException {
        var out = new ByteArrayOutputStream();
        try (CsvOutput csv = new CsvOutput(out)) {
            csv.row("Jane", "x;=cmd", "\"=1+1", "a\t=1", "\r=1").row("", null);
        }
        String text = out.toString(StandardCharsets.UTF_8);

        assertThat(text).doesNotContainPattern("(^|[,;|\t\"\r\n])[=+@-]");
        assertThat(text).startsWith("Jane,").endsWith("\"\",\r\n");
    }

    @Property(tries = 5000)
    void everyValueComesBack(@ForAll("trickyText") String value) {
        assertThat(CsvCells.restore(CsvCells.neutralize(value))).isEqualTo(value);
    }

    @Provide
    Arbitrary<String> trickyText() {
        return Arbitraries.strings().withChars("'=+-@\t\r\n \u00a0,;|\"ab＝＠").ofMaxLength(12);
    }

    @Property(tries = 300)
    void everyRowComesBack(@ForAll("trickyRows") List<List<String>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (CsvOutput csv = new CsvOutput(out)) {
            rows.forEach(csv::row);
        }
        var format = new FileFormat.Text(TextEncoding.UTF_8, Dialect.OWN);
        assertThat(Tables.read(out.toByteArray(), format))
                .extracting(row -> row.cells().stream().map(CsvCells::restore).toList())
                .isEqualTo(rows);
    }

    @Provide
    Arbitrary<List<List<String>>> trickyRows() {
        Arbitrary<List<String>> row = trickyText().list().ofSize(2).map(cells -> {
            cells.add("end");
            return List.copyOf(cells);
        });
        return row.list().ofMaxSize(10);
    }
}
