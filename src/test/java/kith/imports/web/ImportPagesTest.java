package kith.imports.web;

import static kith.Given.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kith.CommittedTest;
import kith.Given;
import kith.GivenFields;
import kith.access.Scope;
import kith.fields.FieldKind;
import kith.sql.Database;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The wizard as a person without JavaScript walks through it. */
@CommittedTest
class ImportPagesTest {

    private static final String IMPORTS = "/agent/users/imports";
    private static final String SEED = """
            name,email,phone,organization
            Jane Smith,jane@acme.example,+1-555-1234,ACME Corp
            John Doe,john@acme.example,,ACME Corp
            """;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    @Autowired
    private GivenFields fields;

    private long kim;

    @BeforeEach
    void anAgent() {
        kim = given.agent("Kim", Scope.ALL);
    }

    @Test
    @Tag("R36")
    void aColumnCanGoToACustomFieldOrToOneThatIsYetToBeMade() throws Exception {
        fields.field(kim, FieldKind.CHOICE, "Tier", "Gold", "Silver");
        String address = uploaded("people.csv", "email,Tier\njane@acme.example,gold\n", "check");
        checked(address);

        var mapping = Jsoup.parse(get(address + "/mapping").getResponse().getContentAsString());
        assertThat(mapping.select("option[selected][value^=FIELD-]").eachText()).containsExactly("Tier");
        assertThat(mapping.select("a[href=/agent/admin/fields/users/new]")).hasSize(1);
        assertThat(Jsoup.parse(get(address + "/check").getResponse().getContentAsString())
                        .select(".differences")
                        .text())
                .contains("Tier Gold");
    }

    @Test
    @Tag("F343")
    @Tag("F344")
    @Tag("F347")
    @Tag("F353")
    @Tag("F366")
    @Tag("R34")
    void theSampleGoesFromUploadToCheckToResultWithTwoClicks() {
        String address = uploaded("people.csv", SEED, "check");
        checked(address);

        assertThat(get(address + "/check"))
                .bodyText()
                .contains("Nothing has been written yet", "Import 2 users", "No mail will be sent");
        assertThat(count("select count(*) from person where kind = 'USER'")).isZero();
        assertThat(post(address + "/run")).hasStatus(HttpStatus.FOUND);
        assertThat(post(address + "/run")).hasStatus(HttpStatus.FOUND);
        finished(address);

        assertThat(get(address + "/result")).bodyText().contains("The import is done", "Undo this import");
        assertThat(count("select count(*) from directory_entry")).isEqualTo(2);
        assertThat(count("select count(*) from system_log where action = 'import.started'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from system_log where action = 'import.finished'"))
                .isEqualTo(1);
        long support = given.department("Support");
        assertThat(db.sql(
                                "insert into ticket (requester_id, department_id, subject) select id, ?, 'Hi' from person where name = 'John Doe'",
                                support)
                        .update())
                .isEqualTo(1);
    }

    @Test
    @Tag("F345")
    void otherHeadersLeadToTheMapping() {
        String address = uploaded("people.csv", "Kunde,Kontaktweg,Ruf\nJane Smith,jane@acme.example,555\n", "read");

        assertThat(get(address + "/read")).bodyText().contains("Kontaktweg", "jane@acme.example");
        assertThat(mvc.post()
                        .uri(address + "/mapping")
                        .param("target", "NAME", "NONE", "PHONE")
                        .with(signedIn(kim))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choose the column that holds the e-mail address.");
        assertThat(mvc.post()
                        .uri(address + "/mapping")
                        .param("target", "NAME", "EMAIL", "PHONE")
                        .with(signedIn(kim))
                        .with(csrf()))
                .hasRedirectedUrl(address + "/check");
        checked(address);
        assertThat(get(address + "/check")).bodyText().contains("Import 1 user");
    }

    @Test
    @Tag("F369")
    void pastedLinesGoTheSameWay() {
        MvcTestResult answer = mvc.post()
                .uri(IMPORTS)
                .param("pasted", "Jane Smith, jane@acme.example\nnobody\nJohn <john@acme.example>")
                .with(signedIn(kim))
                .with(csrf())
                .exchange();
        String address = address(answer, "check");
        checked(address);
        post(address + "/run");
        finished(address);

        assertThat(count("select count(*) from directory_entry")).isEqualTo(2);
        assertThat(get(address + "/failed.csv")).bodyText().contains("email-missing");
    }

    @Test
    void aWorkbookIsReadLikeAFile() throws IOException {
        byte[] workbook = workbook(Map.of(
                "People", List.of(List.of("name", "email", "phone"), List.of("Jane", "jane@acme.example", "555"))));
        String address = address(upload(kim, "people.xlsx", workbook), "check");
        checked(address);

        assertThat(get(address + "/read")).bodyText().doesNotContain("Sheet of the workbook");
        assertThat(get(address + "/check")).bodyText().contains("Import 1 user");
    }

    @Test
    void ofAWorkbookWithSeveralSheetsOneIsChosen() throws IOException {
        byte[] workbook = workbook(new TreeMap<>(Map.of(
                "A cover", List.of(),
                "Berlin", List.of(List.of("name", "email"), List.of("Jane", "jane@acme.example")),
                "Paris", List.of(List.of("name", "email"), List.of("Jean", "jean@acme.example")))));
        String address = address(upload(kim, "people.xlsx", workbook), "check");
        checked(address);
        assertThat(get(address + "/read"))
                .bodyText()
                .contains("Sheet of the workbook", "value=\"1\" selected", "jane@acme.example");

        for (String sheet : List.of("2", "17", "-1")) {
            mvc.post()
                    .uri(address + "/read")
                    .param("sheet", sheet)
                    .param("header", "true")
                    .with(signedIn(kim))
                    .with(csrf())
                    .exchange();
            assertThat(get(address + "/read"))
                    .bodyText()
                    .contains("value=\"2\" selected", "jean@acme.example")
                    .doesNotContain("jane@acme.example");
        }
    }

    private static byte[] workbook(Map<String, List<List<String>>> sheets) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            sheets.forEach((name, rows) -> {
                Worksheet sheet = workbook.newWorksheet(name);
                for (int row = 0; row < rows.size(); row++) {
                    for (int column = 0; column < rows.get(row).size(); column++) {
                        sheet.value(row, column, rows.get(row).get(column));
                    }
                }
            });
        }
        return bytes.toByteArray();
    }

    @Test
    @Tag("R36")
    void theNextFileWithTheSameHeaderIsMappedAsTheLastOne() {
        String file = "Kunde,Kontaktweg,Ruf\nJane Smith,jane@acme.example,555\n";
        String first = uploaded("first.csv", file, "read");
        mvc.post()
                .uri(first + "/mapping")
                .param("target", "NONE", "EMAIL", "DISPLAY_NAME")
                .with(signedIn(kim))
                .with(csrf())
                .exchange();
        checked(first);
        String draft = uploaded("not-yet-run.csv", file, "read");
        assertThat(get(draft + "/mapping")).bodyText().doesNotContain("Mapped as the last time");
        post(first + "/run");
        finished(first);

        String second = uploaded("second.csv", file.replace("jane", "john"), "check");
        checked(second);
        assertThat(get(second + "/check")).bodyText().contains("Mapped as the last time", "Import 1 user");
        assertThat(mvc.post()
                        .uri(second + "/mapping")
                        .param("then", "guess")
                        .with(signedIn(kim))
                        .with(csrf()))
                .hasRedirectedUrl(second + "/mapping");
        assertThat(get(second + "/mapping"))
                .bodyText()
                .doesNotContain("Mapped as the last time")
                .contains("value=\"NAME\" selected");
    }

    @Test
    @Tag("F362")
    void theEncodingIsShownAndCanBeChosen() {
        byte[] latin = "name;mail\nJürgen Weiß;j@acme.example\n".getBytes(Charset.forName("windows-1252"));
        String address = address(upload(kim, "people.csv", latin), "check");
        checked(address);

        assertThat(get(address + "/read")).bodyText().contains("Jürgen Weiß", "value=\"WINDOWS_1252\" selected");
        assertThat(mvc.post()
                        .uri(address + "/read")
                        .param("encoding", "WINDOWS_1251")
                        .param("header", "true")
                        .with(signedIn(kim))
                        .with(csrf()))
                .hasRedirectedUrl(address + "/read");
        assertThat(get(address + "/read"))
                .bodyText()
                .contains("value=\"WINDOWS_1251\" selected")
                .doesNotContain("Jürgen");
    }

    @Test
    @Tag("T21")
    void whatIsNoTableIsRefusedInWords() {
        assertRefused("name,email\n".getBytes(StandardCharsets.UTF_8), "There are no rows below the header.");
        assertRefused(new byte[0], "Choose a file, or paste some lines.");
        assertRefused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 1}, "This is a picture.");
        assertRefused(
                ("a,".repeat(10_000) + "\n" + "b,".repeat(10_000)).getBytes(StandardCharsets.UTF_8),
                "too many columns");
        String address = uploaded(
                "big.csv",
                "name,email\n" + "x".repeat(10_000_000) + ",jane@acme.example\nJohn,john@acme.example\n",
                "check");
        checked(address);
        assertThat(get(address + "/check")).bodyText().contains("the cell is too long", "Import 1 user");
        assertThat(count("select count(*) from people_import")).isEqualTo(1);
    }

    @Test
    @Tag("T2")
    void markupInHeaderCellsAndFileNameIsShownAsText() {
        String script = "<script>alert(1)<b>";
        String address = uploaded(
                script + ".csv",
                "name,email," + script + "\n" + script + "," + script + ",x\n<b>Jane</b>,jane@acme.example,y\n",
                "read");

        for (String page : List.of("/read", "/mapping")) {
            assertThat(get(address + page)).bodyText().doesNotContain(script).contains("&lt;script");
        }
        mvc.post()
                .uri(address + "/mapping")
                .param("target", "NAME", "EMAIL", "NONE")
                .with(signedIn(kim))
                .with(csrf())
                .exchange();
        checked(address);
        assertThat(get(address + "/check")).bodyText().doesNotContain(script).doesNotContain("<b>Jane");
        assertThat(get(IMPORTS)).bodyText().doesNotContain(script).contains("&lt;script");
    }

    @Test
    @Tag("T9")
    void importsOfOthersDoNotExistExceptForWhoAdministers() {
        long ed = given.agent("Ed", Scope.EXPANDED, given.department("Sales"));
        long lena = given.agent("Lena", Scope.LIMITED);
        String mine = uploaded("people.csv", SEED, "check");
        String theirs = address(upload(ed, "people.csv", SEED.getBytes(StandardCharsets.UTF_8)), "check");

        for (String page : List.of("", "/read", "/mapping", "/check", "/run", "/result", "/failed.csv", "/rows.csv")) {
            assertThat(mvc.get().uri(mine + page).with(signedIn(ed))).as(page).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(mvc.get().uri(mine + page).with(signedIn(lena))).as(page).hasStatus(HttpStatus.FORBIDDEN);
        }
        for (String act : List.of(
                "/read",
                "/mapping",
                "/check",
                "/check/cancel",
                "/run",
                "/pause",
                "/resume",
                "/cancel",
                "/undo",
                "/discard")) {
            assertThat(mvc.post().uri(mine + act).with(signedIn(ed)).with(csrf()))
                    .as(act)
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        checked(theirs);
        assertThat(get(theirs + "/check")).hasStatusOk();
        assertThat(mvc.get().uri(IMPORTS).with(signedIn(lena))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    @Tag("T26")
    void withoutTheTokenOfThePageNothingHappens() {
        assertThat(mvc.post().uri(IMPORTS).param("pasted", "a@acme.example").with(signedIn(kim)))
                .hasStatus(HttpStatus.FORBIDDEN);
        String address = uploaded("people.csv", SEED, "check");
        checked(address);
        for (String act : List.of("/run", "/undo", "/discard")) {
            assertThat(mvc.post().uri(address + act).with(signedIn(kim))).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(state(address)).isEqualTo("CHECKED");
    }

    private void assertRefused(byte[] file, String words) {
        assertThat(upload(kim, "people.csv", file))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(words);
    }

    private String uploaded(String name, String csv, String step) {
        return address(upload(kim, name, csv.getBytes(StandardCharsets.UTF_8)), step);
    }

    private MvcTestResult upload(long agent, String name, byte[] bytes) {
        return mvc.post()
                .uri(IMPORTS)
                .multipart()
                .file(new MockMultipartFile("file", name, "text/csv", bytes))
                .with(signedIn(agent))
                .with(csrf())
                .exchange();
    }

    private static String address(MvcTestResult answer, String step) {
        String location = String.valueOf(answer.getResponse().getRedirectedUrl());
        assertThat(location).endsWith("/" + step);
        return location.substring(0, location.lastIndexOf('/'));
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(signedIn(kim)).exchange();
    }

    private MvcTestResult post(String address) {
        return mvc.post().uri(address).with(signedIn(kim)).with(csrf()).exchange();
    }

    private void checked(String address) {
        await().atMost(Duration.ofSeconds(30)).until(() -> !state(address).equals("CHECKING"));
        assertThat(state(address)).isEqualTo("CHECKED");
    }

    private void finished(String address) {
        await().atMost(Duration.ofSeconds(30)).until(() -> !state(address).equals("RUNNING"));
        assertThat(state(address)).isEqualTo("DONE");
    }

    private String state(String address) {
        long id = Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
        return db.sql("select state from people_import where id = ?", id)
                .query(String.class)
                .single();
    }

    private long count(@CompileTimeConstant final String query) {
        return db.sql(query).query(Long.class).single();
    }
}
