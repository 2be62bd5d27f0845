package kith.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kith.csv.Dialect.Delimiter;
import kith.csv.Dialect.LineEnd;
import kith.csv.Dialect.Quote;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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

    @Property(tries = 400)
    void anyTableInAnyDialectComesBackUnderTheDialectRecognised(
            @ForAll("dialects") Dialect dialect, @ForAll("tables") List<List<String>> table) throws IOException {
        byte[] file = written(table, dialect).getBytes(StandardCharsets.UTF_8);

        FileFormat.Text format = Tables.format(file);

        assertThat(format.dialect().delimiter()).isEqualTo(dialect.delimiter());
        assertThat(format.dialect().quote()).isEqualTo(dialect.quote());
        assertThat(format.dialect().lineEnd()).isEqualTo(dialect.lineEnd());
        assertThat(format.dialect().header()).isTrue();
        assertThat(Tables.read(file, format)).extracting(Row::cells).isEqualTo(table);
    }

    @Provide
    Arbitrary<Dialect> dialects() {
        return Combinators.combine(
                        Arbitraries.of(Delimiter.values()),
                        Arbitraries.of(Quote.DOUBLE, Quote.SINGLE),
                        Arbitraries.of(LineEnd.values()))
                .as((delimiter, quote, end) -> new Dialect(delimiter, quote, end, false, true));
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> text =
                Arbitraries.strings().withChars("abcä ,;\t|\"'\n").ofMaxLength(8);
        Arbitrary<String> address = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8);
        Arbitrary<List<String>> row = Combinators.combine(text, address, text)
                .as((name, local, phone) -> List.of(name, local + "@acme.example", phone));
        return row.list().ofMinSize(2).ofMaxSize(12).map(rows -> {
            List<List<String>> table = new ArrayList<>(rows);
            table.addFirst(List.of("name", "email", "phone"));
            return table;
        });
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
