package kith.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kith.csv.Dialect;
import kith.csv.FileFormat;
import kith.csv.Row;
import kith.csv.RowProblem;
import kith.csv.TextEncoding;
import kith.imports.ParsedRow.CellProblem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowParserTest {

    private static final EmailReading EMAILS =
            typed -> typed.matches("\\S+@\\S+\\.\\S+") ? Optional.of(typed.toLowerCase(Locale.ROOT)) : Optional.empty();
    private static final CellParser CELLS = new CellParser(EMAILS, null);
    private static final FileFormat OWN = new FileFormat.Text(TextEncoding.UTF_8, Dialect.OWN);

    @Tag("F355")
    @Test
    void anEmptyPhoneIsAccepted() throws IOException {
        List<ParsedRow> rows = parse("""
                name,email,phone,organization
                Jane Smith,jane@acme.example,+1-555-1234,ACME Corp
                John Doe,john@acme.example,,ACME Corp
                """);

        assertThat(rows).allMatch(ParsedRow::sound);
        assertThat(rows.get(1).person().phones()).isEmpty();
        assertThat(rows.get(1).person().name()).isEqualTo("John Doe");
    }

    @Test
    void aPhoneIsKeptAsItWasTyped() {
        assertThat(CELLS.parse(Target.PHONE, "+1-555-1234")).isEqualTo(new Parsed.Phone("+1-555-1234", null));
        assertThat(CELLS.parse(Target.PHONE, " +49 (0)30 123456 "))
                .isEqualTo(new Parsed.Phone("+49 (0)30 123456", "+4930123456"));
        assertThat(new CellParser(EMAILS, "DE").parse(Target.PHONE, "030 123456"))
                .isEqualTo(new Parsed.Phone("030 123456", "+4930123456"));
        assertThat(CELLS.parse(Target.PHONE, "ask Jane"))
                .isEqualTo(new Parsed.Invalid(Parsed.Code.PHONE_WITHOUT_DIGITS, "ask Jane"));
    }

    @Test
    void aPhoneWithoutCountryIsTaken() throws IOException {
        ParsedRow row =
                parse("name,email,phone\nJane,jane@acme.example,555 1234\n").getFirst();

        assertThat(row.sound()).isTrue();
        assertThat(row.person().phones()).containsExactly(new Parsed.Phone("555 1234", null));
    }

    @ParameterizedTest
    @CsvSource({
        "de,de",
        "DE,de",
        "German,de",
        "Deutsch,de",
        "allemand,de",
        "pt_br,pt-BR",
        "en-US,en-US",
        "Français,fr",
        "polski,pl"
    })
    void languagesAreKnownByTagAndByName(String typed, String tag) {
        assertThat(CELLS.parse(Target.LANGUAGE, typed)).isEqualTo(new Parsed.Text(tag));
    }

    @Test
    void unknownLanguagesAndTimeZonesAreReported() {
        assertThat(CELLS.parse(Target.LANGUAGE, "Klingonese"))
                .isEqualTo(new Parsed.Invalid(Parsed.Code.LANGUAGE_UNKNOWN, "Klingonese"));
        assertThat(CELLS.parse(Target.TIME_ZONE, "europe/berlin")).isEqualTo(new Parsed.Text("Europe/Berlin"));
        assertThat(CELLS.parse(Target.TIME_ZONE, "Mars/Olympus"))
                .isEqualTo(new Parsed.Invalid(Parsed.Code.TIME_ZONE_UNKNOWN, "Mars/Olympus"));
    }

    @Test
    void labelsAreSplitAndNoneComesTwice() {
        assertThat(CELLS.parse(Target.LABELS, "VIP; beta,vip | trial"))
                .isEqualTo(new Parsed.Texts(List.of("VIP", "beta", "trial")));
        assertThat(CELLS.parse(Target.LABELS, "x".repeat(51))).isInstanceOf(Parsed.Invalid.class);
    }

    @Test
    void organizationsLoseNeedlessBlanks() {
        assertThat(CELLS.parse(Target.ORGANIZATION, "  ACME \u00a0 Corp ")).isEqualTo(new Parsed.Text("ACME Corp"));
        assertThat(CELLS.parse(Target.ORGANIZATION, "x".repeat(201)))
                .isEqualTo(new Parsed.Invalid(Parsed.Code.ORGANIZATION_TOO_LONG, "x".repeat(201)));
    }

    @Test
    void aNameIsPutTogetherFromItsParts() throws IOException {
        assertThat(parse("Last name,First name,Email\nSmith,Jane,jane@acme.example\n")
                        .getFirst()
                        .person()
                        .fullName())
                .isEqualTo("Jane Smith");
    }

    @Test
    void missingAndInvalidAddressesAreReportedUnderTheirColumn() throws IOException {
        List<ParsedRow> rows = parse("name,Email\nJane,\nJohn,john at acme\n");

        assertThat(rows.get(0).problems()).containsExactly(new CellProblem("Email", Parsed.Code.EMAIL_MISSING, ""));
        assertThat(rows.get(1).problems())
                .containsExactly(new CellProblem("Email", Parsed.Code.EMAIL_INVALID, "john at acme"));
        assertThat(rows).extracting(ParsedRow::number).containsExactly(2L, 3L);
    }

    @Test
    void cellsBeyondTheHeaderAreAProblemAndMissingOnesAreEmpty() throws IOException {
        List<ParsedRow> rows = parse("name,email\nJane,jane@acme.example,surplus\nJohn,john@acme.example,,\nAda\n");

        assertThat(rows.get(0).readingProblems())
                .containsExactly(new RowProblem(RowProblem.Code.TOO_MANY_CELLS, 0, "2"));
        assertThat(rows.get(1).sound()).isTrue();
        assertThat(rows.get(2).problems()).extracting(CellProblem::code).containsExactly(Parsed.Code.EMAIL_MISSING);
    }

    @Test
    void aCorrectedErrorFileHasNoTraceOfTheErrors() throws IOException {
        var out = new ByteArrayOutputStream();
        try (ErrorFile errors = new ErrorFile(out, List.of("name", "email", "note"))) {
            errors.row(new Row(3, List.of("=Jane", "jane@", ";+1"), List.of()), "email", "email-invalid", "=<b>No</b>");
        }
        byte[] file = out.toByteArray();

        assertThat(new String(file, StandardCharsets.UTF_8))
                .startsWith("name,email,note,error_field,error_code,error_message");
        try (ImportTable table = new ImportTable(() -> new ByteArrayInputStream(file), OWN)) {
            assertThat(table.header()).containsExactly("name", "email", "note");
            assertThat(table.next()).isEqualTo(new Row(2, List.of("=Jane", "jane@", ";+1"), List.of()));
        }
    }

    private static List<ParsedRow> parse(String text) throws IOException {
        Preview preview = HeaderGuessTest.preview(text);
        RowParser parser = new RowParser(HeaderGuess.of(preview.columns()), CELLS, false);
        return preview.rows().stream().map(parser::parse).toList();
    }
}
