package kith.notifications;

import static kith.Given.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.List;
import kith.DatabaseTest;
import kith.Desk;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@DatabaseTest
class MailPagesTest {

    private static final String MAIL = "/agent/admin/mail";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Given given;

    @Autowired
    private Notices notices;

    @Autowired
    private Database db;

    private long kim;
    private Desk desk;
    private PersonId ada;

    @BeforeEach
    void adaIsKnown() {
        kim = given.agent("Kim", Scope.ALL);
        desk = new Desk(mvc, kim);
        ada = given.user("Ada Lovelace", "ada@acme.example");
    }

    @Test
    @Tag("F311")
    void withoutAServerWhatWasWrittenCanBeReadHere() {
        notices.send(
                Notice.passwordReset("https://help.example/portal/password/x1", Instant.parse("2026-11-20T12:00:00Z")),
                ada);

        Document queue = desk.page(MAIL);
        assertThat(queue.select(".notice").text()).startsWith("No mail server is set up.");
        assertThat(queue.select("tbody tr").text())
                .contains("A new password for Kith", "ada@acme.example", "New password", "Waiting");
        assertThat(desk.page(MAIL + "/" + mail()).select(".lines").text())
                .contains("https://help.example/portal/password/x1");
        assertThat(desk.page(MAIL + "?state=sent").select("tbody tr")).isEmpty();
    }

    @Test
    void aMailThatWaitsIsTakenBackAndOneThatWasRefusedIsTriedAgain() {
        notices.send(Notice.welcome("https://help.example"), ada);
        long id = mail();

        assertThat(desk.post(MAIL + "/" + id + "/cancellation")).hasRedirectedUrl(MAIL + "/" + id);
        assertThat(state(id)).isEqualTo("CANCELLED");

        db.sql("update outgoing_mail set state = 'FAILED', attempts = 3, error = '550 No such user' where id = ?", id)
                .update();
        assertThat(desk.page(MAIL).select(".notice").text()).contains("No mail server");
        assertThat(desk.page(MAIL + "/" + id).select(".facts").text())
                .contains("Refused", "550 No such user", "Tries 3");
        desk.post(MAIL + "/" + id + "/repetition");
        assertThat(state(id)).isEqualTo("QUEUED");

        db.sql("update outgoing_mail set state = 'FAILED' where id = ?", id).update();
        desk.post(MAIL + "/repetition");
        assertThat(state(id)).isEqualTo("QUEUED");
        assertThat(log())
                .containsExactly("mail.cancelled mail " + id, "mail.repeated mail " + id, "mail.failed-repeated");
    }

    @Test
    @Tag("F444")
    void aTextIsWrittenAnewForALanguageAndSetBack() {
        String text = MAIL + "/texts/welcome";
        assertThat(desk.page(text + "?language=de").select("#subject").val())
                .isEqualTo("Willkommen bei {helpdesk.name}");

        MvcTestResult saved =
                save(text, "de", "Hallo {user.name}", "Hallo", "{user.name} von {user.organization}: {user.email}");

        assertThat(saved).hasRedirectedUrl(text + "?language=de");
        given.member(ada, given.organization("Acme"));
        db.sql("update person set language = 'de' where id = ?", ada.value()).update();
        notices.send(Notice.welcome("https://help.example"), ada);
        assertThat(db.sql("select subject || ' | ' || plain from outgoing_mail")
                        .query(String.class)
                        .single())
                .startsWith("Hallo Ada Lovelace | Ada Lovelace von Acme: ada@acme.example");
        assertThat(desk.page(MAIL + "/texts").text()).contains("Own words: Deutsch");
        assertThat(desk.page(text + "?language=en").select("#subject").val()).isEqualTo("Welcome to {helpdesk.name}");

        desk.post(text + "/original", "language", "de");
        assertThat(desk.page(text + "?language=de").select("#subject").val())
                .isEqualTo("Willkommen bei {helpdesk.name}");
        assertThat(log()).containsExactly("notice.text-changed notice welcome", "notice.text-reset notice welcome");
    }

    @Test
    @Tag("F444")
    void aTextWithAVariableThatCannotBeFilledInIsRefusedAtItsField() {
        String text = MAIL + "/texts/ticket_received";

        MvcTestResult refused =
                save(text, "en", "Ticket {ticket.number}", "", "Hello {user.nam} {agent.name} {user.name}");

        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        Document page = Jsoup.parse(Desk.body(refused));
        assertThat(page.select("#subject-error")).isEmpty();
        assertThat(page.select("#heading-error").text()).isEqualTo("This must not be empty.");
        assertThat(page.select("#body-error").text()).isEqualTo("This mail cannot fill in: {agent.name}, {user.nam}");
        assertThat(page.select("#body").text()).isEqualTo("Hello {user.nam} {agent.name} {user.name}");
        assertThat(db.sql("select count(*) from notice_text").query(Long.class).single())
                .isZero();
    }

    @Test
    @Tag("F444")
    void thePreviewFillsInAndSavesNothing() {
        MvcTestResult look = mvc.post()
                .uri(MAIL + "/texts/welcome")
                .with(signedIn(kim))
                .with(csrf())
                .param("language", "en")
                .param("subject", "Hi {user.name}")
                .param("heading", "Hi")
                .param("body", "<b>{user.email}</b>")
                .param("look", "true")
                .exchange();

        assertThat(look).hasStatus(HttpStatus.OK);
        Document page = Jsoup.parse(Desk.body(look));
        assertThat(page.select("section[aria-labelledby=preview]").text())
                .contains("Hi Ada Lovelace", "<b>ada@example.com</b>");
        assertThat(db.sql("select count(*) from notice_text").query(Long.class).single())
                .isZero();
    }

    @Test
    @Tag("F444")
    void noticesAreSwitchedOffExceptThoseSomebodyWaitsFor() {
        Document texts = desk.page(MAIL + "/texts");
        assertThat(texts.select(".row-title, .row-detail").eachText())
                .noneSatisfy(said -> assertThat(said).startsWith("notifications."));
        assertThat(texts.select("form[action=" + MAIL + "/texts/ticket_received/switch]"))
                .hasSize(1);
        assertThat(texts.select("form[action=" + MAIL + "/texts/password_reset/switch]"))
                .isEmpty();

        desk.post(MAIL + "/texts/welcome/switch", "on", "false");
        desk.post(MAIL + "/texts/password_reset/switch", "on", "false");

        assertThat(notices.send(Notice.welcome("https://help.example"), ada)).isFalse();
        assertThat(notices.send(Notice.passwordReset("https://help.example", Instant.now()), ada))
                .isTrue();
        desk.post(MAIL + "/texts/welcome/switch", "on", "true");
        assertThat(log()).containsExactly("notice.switched-off notice welcome", "notice.switched-on notice welcome");
    }

    @Test
    void everyNoticeSaysSomethingInEveryLanguage() {
        for (NoticeKind kind : NoticeKind.values()) {
            for (String language : List.of("en", "de")) {
                Document page = desk.page(MAIL + "/texts/" + kind.key() + "?language=" + language);
                String preview = page.select("section[aria-labelledby=preview]").text();
                assertThat(preview)
                        .as(kind + " in " + language)
                        .doesNotContain("{")
                        .doesNotContain("notifications.");
            }
        }
    }

    private MvcTestResult save(String address, String language, String subject, String heading, String body) {
        return mvc.post()
                .uri(address)
                .with(signedIn(kim))
                .with(csrf())
                .param("language", language)
                .param("subject", subject)
                .param("heading", heading)
                .param("body", body)
                .exchange();
    }

    private long mail() {
        return db.sql("select max(id) from outgoing_mail").query(Long.class).single();
    }

    private String state(long id) {
        return db.sql("select state from outgoing_mail where id = ?", id)
                .query(String.class)
                .single();
    }

    private List<String> log() {
        return db.sql("select concat_ws(' ', action, subject) from system_log order by id")
                .query(String.class)
                .list();
    }
}
