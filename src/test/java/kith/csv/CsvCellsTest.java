package kith.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellsTest {

    private static final String TRICKY = "'=+-@\t\r\n \u00a0,;|\"ab＝＠";

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

    @Test
    void everyValueComesBack() {
        RandomText random = new RandomText(1);
        for (int tries = 0; tries < 5000; tries++) {
            String value = random.of(TRICKY, 12);
            assertThat(CsvCells.restore(CsvCells.neutralize(value))).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyRowComesBack(long seed) throws IOException {
        RandomText random = new RandomText(seed);
        for (int tries = 0; tries < 100; tries++) {
            List<List<String>> rows =
                    random.list(0, 10, () -> List.of(random.of(TRICKY, 12), random.of(TRICKY, 12), "end"));
            var out = new ByteArrayOutputStream();
            try (CsvOutput csv = new CsvOutput(out)) {
                rows.forEach(csv::row);
            }
            var format = new FileFormat.Text(TextEncoding.UTF_8, Dialect.OWN);
            assertThat(Tables.read(out.toByteArray(), format))
                    .extracting(
                            row -> row.cells().stream().map(CsvCells::restore).toList())
                    .isEqualTo(rows);
        }
    }
}
