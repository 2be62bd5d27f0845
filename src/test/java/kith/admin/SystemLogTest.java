package kith.admin;

import static kith.Given.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Scope;
import kith.people.PersonId;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DatabaseTest
class SystemLogTest {

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    @Autowired
    private MockMvcTester mvc;

    private long kim;

    @BeforeEach
    void kimAdministers() {
        kim = given.agent("Kim Park", Scope.ALL);
    }

    @Test
    @Tag("F338")
    @Tag("F341")
    void anEntryShowsTimeActorAddressActActionAndObject() {
        entry("2026-03-01T10:30:00Z", "Lee Adler", "import.applied", "import 12");

        assertThat(mvc.get().uri("/agent/admin/log").with(signedIn(kim)))
                .bodyText()
                .contains("1 Mar 2026, 10:30", "Lee Adler", "192.0.2.7", "import.applied", "import 12");
    }

    @Test
    @Tag("F65")
    void whoeverIsNamedIsOneClickAway() {
        PersonId ada = given.user("Ada Lovelace", "ada@analytical.example");
        entry("2026-03-01T10:30:00Z", "Lee Adler", "user.closed", "user " + ada);

        assertThat(mvc.get().uri("/agent/admin/log").with(signedIn(kim)))
                .bodyText()
                .contains("<a href=\"/agent/users/" + ada + "\" data-peek");
    }

    @Test
    @Tag("F338")
    void onlyAllAccessReadsIt() {
        for (Scope scope : new Scope[] {Scope.EXPANDED, Scope.LIMITED, Scope.VIEW_ONLY}) {
            long agent = given.agent(scope.name() + " agent", scope);

            assertThat(mvc.get().uri("/agent/admin/log").with(signedIn(agent))).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(mvc.get().uri("/agent/admin/log.csv").with(signedIn(agent)))
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    @Tag("F342")
    void theLogIsFilteredByDayActorAndAction() {
        entry("2026-03-01T23:30:00Z", "Lee Adler", "import.applied", "import 1");
        entry("2026-03-02T00:30:00Z", "Lee Adler", "import.applied", "import 2");
        entry("2026-03-02T10:30:00Z", "Mia Novak", "import.applied", "import 3");
        entry("2026-03-02T11:30:00Z", "Lee Adler", "export.made", "export 4");

        assertThat(csv("?from=2026-03-02&to=2026-03-02&actor=lee&action=import.applied"))
                .contains("import 2")
                .doesNotContain("import 1", "import 3", "export 4");
    }

    @Test
    @Tag("F342")
    void theDaysAreThoseOfTheViewer() {
        db.sql("update person set time_zone = 'Europe/Madrid' where id = ?", kim)
                .update();
        entry("2026-03-01T23:30:00Z", "Lee Adler", "import.applied", "import 1");

        assertThat(csv("?from=2026-03-02&to=2026-03-02")).contains("import 1");
    }

    @Test
    @Tag("F342")
    @Tag("T1")
    void nothingInTheExportIsAFormula() {
        entry("2026-03-02T10:30:00Z", "=HYPERLINK(\"https://evil.example\")", "import.applied", "@SUM(A1)");

        assertThat(csv("")).contains("'=HYPERLINK", "'@SUM").doesNotContain(",=HYPERLINK", "\"=HYPERLINK", ",@SUM");
    }

    @Test
    void olderEntriesFollowOnTheNextPage() {
        for (int i = 1; i <= 60; i++) {
            entry("2026-03-02T10:30:00Z", "Lee Adler", "import.applied", "import " + i + ".");
        }

        String first = page("/agent/admin/log");
        assertThat(first).contains("import 60.", "import 11.").doesNotContain("import 10.");
        String older = first.replaceAll("(?s).*href=\"([^\"]*before=\\d+)\".*", "$1");
        assertThat(page(older)).contains("import 10.", "import 1.").doesNotContain("import 11.");
    }

    @Test
    @Tag("T3")
    void whatStandsInAnEntryIsTextAndNothingElse() {
        entry("2026-03-02T10:30:00Z", "<script>alert(1)</script>", "import.applied", "<img src=x onerror=alert(2)>");

        assertThat(page("/agent/admin/log")).doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    @Tag("F500")
    void thePageTellsWhetherTheChainIsIntactWhenAsked() {
        entry("2026-03-02T10:30:00Z", "Lee Adler", "import.applied", "import 1");
        assertThat(page("/agent/admin/log")).contains("Check now");

        assertThat(mvc.post()
                        .uri("/agent/admin/log/verification")
                        .with(signedIn(kim))
                        .with(csrf()))
                .hasRedirectedUrl("/agent/admin/log");

        // Entries join the chain when they are committed, which a test that is rolled back never does.
        assertThat(page("/agent/admin/log")).contains("An entry was slipped in.", "Check again");
    }

    private String page(String address) {
        try {
            return mvc.get()
                    .uri(URI.create(address))
                    .with(signedIn(kim))
                    .exchange()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String csv(String query) {
        return page("/agent/admin/log.csv" + query);
    }

    private void entry(String at, String actor, String action, @Nullable String subject) {
        db.sql("""
                        insert into system_log (at, actor_kind, actor_name, source, ip, action, subject)
                        values (?::timestamptz, 'AGENT', ?, 'agent', '192.0.2.7', ?, ?)
                        """, at, actor, action, subject).update();
    }
}
