package kith.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.people.PersonId;
import kith.sql.Database;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Files on a record as a browser sends and gets them. */
@CommittedTest
class FilesPagesTest {

    private static final String MARKUP = "<img src=x onerror=alert(1)>.svg";
    private static final String DRAWING = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Database db;

    @Autowired
    private Given given;

    private long kim;
    private PersonId ada;

    @BeforeEach
    void adaIsKnown() {
        kim = given.agent("Kim", Scope.ALL);
        ada = given.user("Ada Lovelace", "ada@example.com");
    }

    @Test
    @Tag("F164")
    @Tag("F166")
    void filesOfAnyKindAreKeptWithNameSizeUploaderAndTime() {
        assertThat(upload(kim, file("offer.pdf", "%PDF-1.7 an offer"), file("router.conf", "set interface eth0")))
                .hasStatus(HttpStatus.FOUND)
                .hasHeader("Location", "/agent/users/" + ada);

        Document record = page("/agent/users/" + ada);
        assertThat(record.select("#card-files .row-title").eachText()).containsExactly("router.conf", "offer.pdf");
        assertThat(record.select("#card-files .row-detail").eachText())
                .allSatisfy(detail -> assertThat(detail).contains("bytes", "Kim", "2026"));
        assertThat(record.select("#card-files .row-detail").eachAttr("title"))
                .containsExactly("text/x-config", "application/pdf");
    }

    @Test
    @Tag("F165")
    void whoeverMayViewTheRecordDownloadsThem() {
        upload(kim, file("offer.pdf", "%PDF-1.7 an offer"));
        long lee = given.agent("Lee", Scope.VIEW_ONLY);

        MvcTestResult download = get(lee, "/agent/users/" + ada + "/files/" + only());

        assertThat(download).hasStatusOk().hasHeader("Content-Length", "17");
        assertThat(download).bodyText().isEqualTo("%PDF-1.7 an offer");
        assertThat(Jsoup.parse(body(get(lee, "/agent/users/" + ada))).select("#card-files form"))
                .isEmpty();
    }

    @Test
    @Tag("F168")
    @Tag("T7")
    void aDownloadIsNeverAPage() {
        upload(kim, file("drawing.svg", DRAWING));

        MvcTestResult download = get(kim, "/agent/users/" + ada + "/files/" + only());

        assertThat(download)
                .hasContentType("application/octet-stream")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        assertThat(download.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("drawing.svg");
    }

    @Test
    @Tag("T6")
    void aNameCannotWriteAHeader() {
        upload(kim, file("a\"; filename=b.html\r\nSet-Cookie: c=d; é.pdf", "%PDF-1.7"));

        MvcTestResult download = get(kim, "/agent/users/" + ada + "/files/" + only());

        assertThat(download.getResponse().getHeaders("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("c="));
        assertThat(download.getResponse().getHeaders("Content-Disposition"))
                .singleElement()
                .satisfies(header -> assertThat(header)
                        .doesNotContain("\r")
                        .doesNotContain("\n")
                        .startsWith("attachment;"));
    }

    @Test
    @Tag("F168")
    @Tag("T9")
    @Tag("T22")
    void aFileIsFoundOnItsOwnRecordOnlyAndByWhoMaySeeThatNow() {
        upload(kim, file("offer.pdf", "%PDF-1.7"));
        long offer = only();
        PersonId grace = given.user("Grace Hopper", "grace@navy.example");
        long nobody = given.agent("Nobody", null);

        assertThat(get(kim, "/agent/users/" + grace + "/files/" + offer)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(nobody, "/agent/users/" + ada + "/files/" + offer)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(nobody, "/agent/users/" + ada + "/files/" + offer + "/thumbnail"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(kim, "/agent/users/" + grace + "/files/" + offer + "/removal"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(get(kim, "/agent/users/" + ada + "/files/" + offer)).hasStatusOk();

        db.sql("update person set deleted_at = now() where id = ?", ada.value()).update();
        assertThat(get(kim, "/agent/users/" + ada + "/files/" + offer)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    @Tag("F166")
    void aRemovedFileIsGoneAtOnceAndComesBackWithUndo() {
        upload(kim, file("offer.pdf", "%PDF-1.7"));
        long offer = only();

        MvcTestResult removed = mvc.post()
                .uri("/agent/users/" + ada + "/files/" + offer + "/removal")
                .header("HX-Request", "true")
                .with(Given.signedIn(kim))
                .with(csrf())
                .exchange();
        assertThat(removed).hasStatusOk().bodyText().doesNotContain("offer.pdf");
        assertThat(get(kim, "/agent/users/" + ada + "/files/" + offer)).hasStatus(HttpStatus.NOT_FOUND);

        String toast = String.valueOf(removed.getResponse().getHeader("HX-Trigger"));
        String undo = toast.replaceFirst(".*\"undo\":\"([^\"]+)\".*", "$1");
        post(kim, undo);
        assertThat(get(kim, "/agent/users/" + ada + "/files/" + offer)).hasStatusOk();
        assertThat(changes()).containsExactly("null -> offer.pdf", "offer.pdf -> null", "null -> offer.pdf");
    }

    @Test
    @Tag("T9")
    void whoMayNotChangeTheRecordNeitherAddsNorRemoves() {
        upload(kim, file("offer.pdf", "%PDF-1.7"));
        long lee = given.agent("Lee", Scope.LIMITED);

        assertThat(upload(lee, file("mine.pdf", "%PDF-1.7"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(lee, "/agent/users/" + ada + "/files/" + only() + "/removal"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(db.sql("select count(*) from stored_file").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    @Tag("F167")
    void whatIsNotTakenIsNamedWithTheReasonAndTheRestIsKept() {
        MvcTestResult answer =
                upload(kim, file("a.txt", ""), file("setup.pdf", program()), file("good.txt", "Good morning"));

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        Document page = Jsoup.parse(body(answer));
        assertThat(page.select("[role=alert] p").eachText())
                .containsExactly(
                        "a.txt There is nothing in it.",
                        "setup.pdf Files of this kind are not taken (application/x-msdownload).");
        assertThat(page.select("#card-files .row-title").eachText()).containsExactly("good.txt");
        assertThat(upload(kim)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    @Tag("T3")
    void markupInANameIsText() {
        upload(kim, file(MARKUP, DRAWING));

        for (String address : List.of("/agent/users/" + ada, "/agent/users/" + ada + "/changes")) {
            assertThat(body(get(kim, address)))
                    .doesNotContain(MARKUP)
                    .contains("&lt;img src=x onerror=alert(1)&gt;.svg");
        }
    }

    @Test
    void withItsPersonAFileGoesFromTheDatabase() {
        upload(kim, file("offer.pdf", "%PDF-1.7"));

        db.sql("delete from person where id = ?", ada.value()).update();

        assertThat(db.sql("select count(*) from stored_file_chunk")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static String program() {
        return "MZ" + "\0".repeat(58) + "\u0080\0\0\0" + "\0".repeat(64) + "PE\0\0" + "\0".repeat(200);
    }

    private static MockMultipartFile file(String name, String content) {
        return new MockMultipartFile("file", name, "text/html", content.getBytes(StandardCharsets.ISO_8859_1));
    }

    private MvcTestResult upload(long agent, MockMultipartFile... files) {
        var request = mvc.post()
                .uri("/agent/users/" + ada + "/files")
                .with(Given.signedIn(agent))
                .with(csrf())
                .multipart();
        for (MockMultipartFile file : files) {
            request = request.file(file);
        }
        return request.exchange();
    }

    private long only() {
        return db.sql("select id from person_file").query(Long.class).single();
    }

    private List<String> changes() {
        return db.sql("""
                        select coalesce(old_value, 'null') || ' -> ' || coalesce(new_value, 'null')
                        from change_log where field = 'file' order by id
                        """).query(String.class).list();
    }

    private MvcTestResult get(long agent, String address) {
        return mvc.get().uri(address).with(Given.signedIn(agent)).exchange();
    }

    private MvcTestResult post(long agent, String address) {
        return mvc.post().uri(address).with(Given.signedIn(agent)).with(csrf()).exchange();
    }

    private Document page(String address) {
        return Jsoup.parse(body(get(kim, address)));
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
