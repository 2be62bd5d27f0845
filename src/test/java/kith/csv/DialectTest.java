package kith.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kith.csv.Dialect.Delimiter;
import kith.csv.Dialect.LineEnd;
import kith.csv.Dialect.Quote;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {

    @Tag("F361")
    @Test
    void semicolonsWithCommasInEveryName() throws IOException {
        assertThat(Tables.cells("name;email\nSmith, Jane;jane@acme.example\nDoe, John;john@acme.example\n"))
                .containsExactly(
                        List.of("name", "email"),
                        List.of("Smith, Jane", "jane@acme.example"),
                        List.of("Doe, John", "john@acme.example"));
    }

    @Tag("F361")
    @Test
    void quotedDelimitersQuotesAndLineBreaksStayInTheirCell() throws IOException {
        String text = String.join(
                "\r\n",
                "\ufeffname,email,organization",
                "\"Smith, Jane\",jane@acme.example,\"The \"\"Acme\"\"",
                "Corp\"",
                "John,john@acme.example,",
                "");

        assertThat(Tables.format(text)).isEqualTo(new FileFormat.Text(TextEncoding.UTF_8_BOM, Dialect.OWN));
        assertThat(Tables.read(text)).extracting(Row::number).containsExactly(1L, 2L, 3L);
        assertThat(Tables.cells(text).get(1))
                .containsExactly("Smith, Jane", "jane@acme.example", "The \"Acme\"\r\nCorp");
    }

    @Test
    void tabsPipesSingleQuotesAndOldMacLines() throws IOException {
        assertThat(Tables.format("name\temail\rJane\tjane@acme.example\r").dialect())
                .isEqualTo(new Dialect(Delimiter.TAB, Quote.DOUBLE, LineEnd.CR, false, true));
        assertThat(Tables.format("name|email\nJane|jane@acme.example\n")
                        .dialect()
                        .delimiter())
                .isEqualTo(Delimiter.PIPE);
        assertThat(Tables.format("'name','email'\n'Smith, Jane','jane@acme.example'\n'D','d@acme.example'\n")
                        .dialect())
                .isEqualTo(new Dialect(Delimiter.COMMA, Quote.SINGLE, LineEnd.LF, false, true));
    }

    @Test
    void blanksAroundQuotesDoNotHideThem() throws IOException {
        String text = "name, email\n\"Smith, Jane\", \"jane@acme.example\"\n\"Doe, John\" , \"john@acme.example\"\n";

        assertThat(Tables.cells(text).get(2)).containsExactly("Doe, John", "john@acme.example");
    }

    @Test
    void aColumnOfAddressesAloneHasNoHeader() throws IOException {
        assertThat(Tables.format("jane@acme.example\njohn@acme.example\n")
                        .dialect()
                        .header())
                .isFalse();
        assertThat(Tables.format("email\njane@acme.example\n").dialect().header())
                .isTrue();
        assertThat(Tables.cells("jane@acme.example\njohn@acme.example\n"))
                .containsExactly(List.of("jane@acme.example"), List.of("john@acme.example"));
    }

    @Test
    void namesOfColumnsNobodyKnowsAreAHeaderWhenValuesStandBelow() throws IOException {
        assertThat(Tables.format("wer,wohin\nJane,jane@acme.example\n")
                        .dialect()
                        .header())
                .isTrue();
        assertThat(Tables.format("Jane,jane@acme.example\nJohn,john@acme.example\n")
                        .dialect()
                        .header())
                .isFalse();
    }

    @Test
    void aQuoteNeverClosedCostsOnlyItsOwnRow() throws IOException {
        List<Row> rows = Tables.read("""
                name,email
                Jane,jane@acme.example
                "John,john@acme.example
                Ada,ada@acme.example
                "Hopper, Grace",grace@acme.example
                """);

        assertThat(rows).extracting(Row::number).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(rows.get(2).problems()).extracting(RowProblem::code).containsExactly(RowProblem.Code.BROKEN_QUOTES);
        assertThat(rows.get(2).cells()).containsExactly("\"John", "john@acme.example");
        assertThat(rows.get(3).cells()).containsExactly("Ada", "ada@acme.example");
        assertThat(rows.get(4).cells()).containsExactly("Hopper, Grace", "grace@acme.example");
    }

    @Test
    void blankLinesKeepTheirNumbers() throws IOException {
        assertThat(Tables.read("name,email\n\n,\nJane,jane@acme.example\n"))
                .extracting(Row::number)
                .containsExactly(1L, 4L);
    }

    @Tag("F361")
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyTableInAnyDialectComesBackUnderTheDialectRecognised(long seed) throws IOException {
        RandomText random = new RandomText(seed);
        for (int tries = 0; tries < 100; tries++) {
            Dialect dialect = new Dialect(
                    random.oneOf(List.of(Delimiter.values())),
                    random.oneOf(List.of(Quote.DOUBLE, Quote.SINGLE)),
                    random.oneOf(List.of(LineEnd.values())),
                    false,
                    true);
            List<List<String>> table = table(random);
            byte[] file = written(table, dialect).getBytes(StandardCharsets.UTF_8);

            FileFormat.Text format = Tables.format(file);

            assertThat(format.dialect()).isEqualTo(dialect);
            assertThat(Tables.read(file, format)).extracting(Row::cells).isEqualTo(table);
        }
    }

    private static List<List<String>> table(RandomText random) {
        String tricky = "abcä ,;\t|\"'\n";
        List<List<String>> table = new ArrayList<>(random.list(
                2,
                12,
                () -> List.of(random.of(tricky, 8), random.of("abcxyz", 7) + "a@acme.example", random.of(tricky, 8))));
        table.addFirst(List.of("name", "email", "phone"));
        return table;
    }

    private static String written(List<List<String>> table, Dialect dialect) {
        String end = switch (dialect.lineEnd()) {
            case LF -> "\n";
            case CRLF -> "\r\n";
            case CR -> "\r";
        };
        String quote = Character.toString(dialect.quote().sign());
        StringBuilder file = new StringBuilder();
        for (List<String> row : table) {
            List<String> cells = row.stream()
                    .map(cell -> quote + cell.replace(quote, quote + quote) + quote)
                    .toList();
            file.append(String.join(Character.toString(dialect.delimiter().sign()), cells))
                    .append(end);
        }
        return file.toString();
    }
}
