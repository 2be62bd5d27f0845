package kith.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Scope;
import kith.people.PersonId;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DatabaseTest
class ActivityTabTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    private long support;
    private long kim;
    private PersonId ada;

    @BeforeEach
    void cast() {
        support = given.department("Support");
        kim = given.agent("Kim Root", Scope.ALL);
        ada = given.user("Ada Lovelace", "ada@engine.example");
    }

    @Test
    @Tag("F244")
    @Tag("F245")
    @Tag("F246")
    void theStreamTellsOfSignInsTicketsNotesChangesAndTheCreation() {
        long ticket = given.ticket(ada, support, "The engine does not start");
        db.sql("update ticket set reply_count = 2 where id = ?", ticket).update();
        signIn(true, "Firefox on Linux");
        signIn(false, "curl");
        db.sql(
                        "insert into note (person_id, author_name, body) values (?, 'Kim Root', 'Call before noon')",
                        ada.value())
                .update();
        db.sql("update person set title = 'Lady', language = 'de' where id = ?", ada.value())
                .update();
        db.sql("update change_log set at = at + interval '1 second' where field <> 'created'")
                .update();

        assertThat(said("/activity"))
                .contains("Opened The engine does not start #" + ticket)
                .contains("Last reply in The engine does not start #" + ticket)
                .contains("Signed in", "Sign-in failed", "Firefox on Linux · 192.0.2.7")
                .contains("Kim Root wrote a note", "Call before noon")
                .contains("changed Language, Title")
                .contains("created this record");
    }

    @Test
    @Tag("F247")
    void theStreamTellsOfRegistrationPasswordAndConfirmedAddresses() {
        for (String kind : List.of("REGISTRATION", "PASSWORD_CHANGED", "EMAIL_VALIDATED", "SOMETHING_NEW")) {
            db.sql("insert into activity (person_id, kind) values (?, ?)", ada.value(), kind)
                    .update();
        }

        assertThat(said("/activity"))
                .contains("Registered", "Changed the password", "Confirmed an email address", "Something happened");
    }

    @Test
    @Tag("F248")
    void pagesFollowOneAnotherWithoutGapsOrRepeats() {
        db.sql("""
                        insert into activity (person_id, kind, client, at)
                        select ?, 'SIGN_IN', 'client-' || n, now() - n / 3 * interval '1 minute' from generate_series(1, 90) n
                        """, ada.value()).update();
        db.sql("""
                        insert into note (person_id, author_name, body, created_at)
                        select ?, 'Kim', 'body-' || n, now() - n / 3 * interval '1 minute' from generate_series(1, 30) n
                        """, ada.value()).update();

        List<String> found = new ArrayList<>();
        String path = "/activity";
        while (path != null) {
            String body = body(path, kim);
            Pattern.compile("(?:client|body)-\\d+").matcher(body).results().forEach(m -> found.add(m.group()));
            path = Pattern.compile("class=\"button\" href=\"[^\"]*activity_before=([^\"&]+)")
                    .matcher(body)
                    .results()
                    .map(m -> "/activity?activity_before=" + m.group(1))
                    .findFirst()
                    .orElse(null);
        }

        assertThat(found).hasSize(120).doesNotHaveDuplicates();
        assertThat(found.subList(0, 2)).containsExactly("body-2", "body-1");
    }

    @Test
    void similarThingsInARowAreFolded() {
        for (int n = 0; n < 4; n++) {
            signIn(true, "Firefox on Linux");
        }

        assertThat(said("/activity")).contains("Signed in, and 3 similar").contains("<details>");
    }

    @Test
    void oneKindCanBeShownAlone() {
        given.ticket(ada, support, "The engine does not start");
        signIn(true, "Firefox on Linux");

        assertThat(said("/activity?kind=tickets")).contains("The engine").doesNotContain("Signed in", "created this");
        assertThat(said("/activity?kind=account")).contains("Signed in").doesNotContain("The engine");
        assertThat(said("/activity?kind=nonsense")).contains("Signed in", "The engine");
    }

    @Test
    @Tag("F226")
    @Tag("T9")
    void ticketsOfOtherDepartmentsAreNotSpokenOf() {
        given.ticket(ada, given.department("Sales"), "Secret offer");
        long lena = given.agent("Lena Limited", Scope.LIMITED, support);

        assertThat(body("/activity", lena)).contains("created this record").doesNotContain("Secret offer");
    }

    @Test
    @Tag("T3")
    void markupIsText() {
        given.ticket(ada, support, "<script>alert(1)</script>");
        signIn(true, "<img src=x onerror=alert(2)>");
        db.sql(
                        "insert into note (person_id, author_name, body) values (?, '<b>Kim</b>', '<script>alert(3)</script>')",
                        ada.value())
                .update();

        assertThat(body("/activity", kim))
                .contains("&lt;script&gt;alert(1)", "&lt;img", "&lt;b&gt;Kim", "&lt;script&gt;alert(3)")
                .doesNotContain("<script>alert", "<img src=x", "<b>Kim");
    }

    @Test
    @Tag("F249")
    void theDetailTabShowsWhereTheRecordComesFrom() {
        db.sql("update email_address set verified_at = now() where person_id = ?", ada.value())
                .update();
        given.email(ada, "countess@engine.example");

        assertThat(body("/detail", kim))
                .contains("<bdi dir=\"ltr\">" + ada + "</bdi>", "Added by an agent", "Contact only")
                .contains("ada@engine.example</bdi><span class=\"tag ok\">Verified")
                .contains("countess@engine.example</bdi><span class=\"tag \">Not verified")
                .contains("User is not an auto-responder", "Never");
    }

    @Test
    @Tag("F250")
    void theDetailTabListsSignIns() {
        signIn(true, "Firefox on Linux");
        signIn(false, "curl <b>");
        for (int n = 0; n < 20; n++) {
            signIn(true, "many");
        }

        String first = body("/detail", kim);
        String older = Pattern.compile("signins_before=(\\d+)")
                .matcher(first)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);

        assertThat(first)
                .contains("192.0.2.7", "many")
                .doesNotContain("curl", "Never</span></dd></div><div><dt>Last seen");
        assertThat(body("/detail?signins_before=" + older, kim))
                .contains("Firefox on Linux", "Succeeded", "Failed", "curl &lt;b&gt;");
    }

    private void signIn(boolean successful, String client) {
        db.sql(
                        "insert into activity (person_id, kind, successful, ip, client) values (?, 'SIGN_IN', ?, '192.0.2.7', ?)",
                        ada.value(),
                        successful,
                        client)
                .update();
    }

    /** The page without the marks that keep the direction of names. */
    private String said(String path) {
        return body(path, kim).replaceAll("[\u2068\u2069]", "");
    }

    private String body(String path, long agent) {
        try {
            return mvc.get()
                    .uri("/agent/users/" + ada + path)
                    .with(Given.signedIn(agent))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
