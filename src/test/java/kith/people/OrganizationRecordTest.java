package kith.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Forbidden;
import kith.access.NotFound;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.organizations.OrganizationId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Notes, files and labels on the record of an organization. */
@DatabaseTest
class OrganizationRecordTest {

    @Autowired
    private OrganizationNotes notes;

    @Autowired
    private OrganizationFiles files;

    @Autowired
    private OrganizationLabels labels;

    @Autowired
    private Viewers viewers;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Given given;

    private Viewer kim;
    private OrganizationId acme;
    private String record;

    @BeforeEach
    void acmeIsThere() {
        kim = viewers.find(given.agent("Kim Osei", Scope.ALL)).orElseThrow();
        acme = new OrganizationId(given.organization("Acme"));
        record = "/agent/organizations/" + acme;
    }

    @Test
    @Tag("F127")
    void notesAreWrittenReadAndDeleted() {
        assertThat(post("/notes", "body", "Pays late.\n<i>Always.</i>")).hasRedirectedUrl(record + "/notes");

        assertThat(get("/notes"))
                .bodyText()
                .contains("Pays late.", "&lt;i&gt;Always.", "Kim Osei", "<span class=\"count\">1</span>");
        long note = notes.page(acme, null, kim).rows().getFirst().id();
        assertThat(get("/agent/users/" + kim.agentId(), "")).bodyText().contains("Wrote a note about", "Acme");

        post("/notes/" + note + "/deletion", "x", "");
        assertThat(notes.count(acme, kim)).isZero();
        assertThat(post("/notes", "body", "  ")).hasRedirectedUrl(record + "/notes?refused");
        assertThat(get("/notes?refused")).bodyText().contains("new-note-error");
    }

    @Test
    @Tag("F127")
    @Tag("F143")
    void filesAreKeptDownloadedAsAttachmentsAndRemoved() throws IOException {
        byte[] content = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        files.add(
                acme,
                List.of(new UploadedFile("offer.html", content.length, () -> new ByteArrayInputStream(content))),
                kim);
        long file = files.of(acme, kim).getFirst().id();

        assertThat(get("")).bodyText().contains("offer.html", record + "/files/" + file);
        assertThat(get("/files/" + file).getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment");
        assertThat(get("/files/" + file))
                .hasHeader("X-Content-Type-Options", "nosniff")
                .bodyText()
                .contains("alert(1)");

        post("/files/" + file + "/removal", "x", "");
        assertThat(get("/files/" + file)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/changes")).bodyText().contains("File", "offer.html", "Kim Osei");
    }

    @Test
    @Tag("F130")
    @Tag("F143")
    void labelsArePutOnAndTakenOff() {
        given.label(given.person("Ada"), "VIP");

        assertThat(post("/labels", "label", "vip")).hasRedirectedUrl(record);
        post("/labels", "label", "VIP");
        assertThat(labels.of(acme, kim)).extracting(Label::name).containsExactly("VIP");
        assertThat(get("")).bodyText().contains("VIP");

        post("/labels/" + labels.of(acme, kim).getFirst().id() + "/removal", "x", "");
        assertThat(labels.of(acme, kim)).isEmpty();
        assertThat(get("/changes")).bodyText().contains("Label", "VIP");
    }

    @Test
    @Tag("T9")
    void whatIsOnOneRecordIsNotReachedThroughAnother() throws IOException {
        byte[] content = "x".getBytes(StandardCharsets.UTF_8);
        files.add(acme, List.of(new UploadedFile("a.txt", 1, () -> new ByteArrayInputStream(content))), kim);
        long file = files.of(acme, kim).getFirst().id();
        notes.add(acme, "Secret", kim);
        long note = notes.page(acme, null, kim).rows().getFirst().id();
        OrganizationId globex = new OrganizationId(given.organization("Globex"));

        assertThatThrownBy(() -> files.get(globex, file, kim)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> notes.delete(globex, note, kim)).isInstanceOf(NotFound.class);
        assertThat(get("/agent/users/" + given.person("Ada") + "/files/" + file, ""))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    @Tag("T9")
    void whoMayOnlyLookChangesNothing() {
        Viewer vera = viewers.find(given.agent("Vera", Scope.VIEW_ONLY)).orElseThrow();

        assertThatThrownBy(() -> notes.add(acme, "X", vera)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> labels.add(acme, "X", vera)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> files.add(acme, List.of(), vera)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> files.remove(acme, 1, vera)).isInstanceOf(Forbidden.class);
    }

    private MvcTestResult get(String path) {
        return get(record, path);
    }

    private MvcTestResult get(String home, String path) {
        return mvc.get().uri(home + path).with(Given.signedIn(kim.agentId())).exchange();
    }

    private MvcTestResult post(String path, String name, String value) {
        return mvc.post()
                .uri(record + path)
                .param(name, value)
                .with(csrf())
                .with(Given.signedIn(kim.agentId()))
                .exchange();
    }
}
