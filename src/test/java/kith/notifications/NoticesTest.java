package kith.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import kith.DatabaseTest;
import kith.Given;
import kith.i18n.Localities;
import kith.i18n.Locality;
import kith.notifications.Notice.Quote;
import kith.people.PersonId;
import kith.people.PersonStatus;
import kith.sql.Database;
import kith.sql.Sql;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class NoticesTest {

    private static final Instant NOON = Instant.parse("2026-11-19T12:00:00Z");

    @Autowired
    private Given given;

    @Autowired
    private Notices notices;

    @Autowired
    private Localities localities;

    @Autowired
    private Database db;

    private PersonId ada;

    @BeforeEach
    void adaIsKnown() {
        ada = given.user("Ada Lovelace", "ada@acme.example");
    }

    @Test
    @Tag("F84")
    void noticesGoToThePrimaryAddressOnly() {
        given.email(ada, "ada@home.example");

        assertThat(notices.send(received(), ada)).isTrue();

        assertThat(mails("to_address")).containsExactly("ada@acme.example");
    }

    @Test
    @Tag("F175")
    @Tag("F178")
    @Tag("F439")
    void theReaderIsWrittenToInTheirLanguageWithTimesOfTheirZone() {
        chooses("de", "America/Chicago");

        notices.send(received(), ada);

        assertThat(mails("language")).containsExactly("de");
        assertThat(mails("subject")).containsExactly("Ihre Nachricht ist da");
        assertThat(plain()).contains("Guten Tag Ada Lovelace,", "Sie schrieben am 19. Nov. 2026, 06:00 (Chicago):");
        Document html = html();
        assertThat(html.select("html").attr("lang")).isEqualTo("de");
        assertThat(html.text()).contains("Sie schrieben am 19. Nov. 2026, 06:00 (Chicago)");
    }

    @Test
    @Tag("F176")
    @Tag("F180")
    void whoHasChosenNothingIsWrittenToAsTheHelpdeskHasIt() {
        localities.replace(new Locality(List.of("en", "de"), "de", ZoneId.of("Asia/Kolkata")));

        notices.send(received(), ada);

        assertThat(plain()).contains("Guten Tag Ada Lovelace,", "19. Nov. 2026, 17:30 (Kolkata)");
    }

    @Test
    @Tag("F183")
    void aLanguageWithoutTextsFallsBackToThatOfTheHelpdesk() {
        localities.replace(new Locality(List.of("de", "fr"), "de", ZoneOffset.UTC));
        chooses("fr", "Europe/Paris");

        notices.send(received(), ada);

        assertThat(mails("language")).containsExactly("de");
        assertThat(plain()).contains("Guten Tag Ada Lovelace,");

        db.sql(
                        "insert into notice_text (kind, language, subject, heading, body) values ('TICKET_RECEIVED', 'fr', 'Merci', 'Merci', 'Bonjour {user.name}')")
                .update();
        notices.send(received(), ada);

        assertThat(mails("language")).containsExactly("de", "fr");
        assertThat(mails("plain").getLast()).contains("Bonjour Ada Lovelace", "Ticket #4821 öffnen");
    }

    @Test
    @Tag("F438")
    @Tag("F337")
    void nobodyIsWrittenToWhoIsClosedDeletedMergedOrAnonymized() {
        given.status(ada, PersonStatus.INACTIVE);
        assertThat(notices.send(received(), ada)).isTrue();
        given.status(ada, PersonStatus.CLOSED);
        assertThat(notices.send(received(), ada)).isFalse();
        assertThat(notices.send(Notice.passwordReset("https://help.example/x", NOON), ada))
                .isFalse();

        PersonId gone = given.user("Gone", "gone@acme.example");
        db.sql("update person set anonymized_at = now() where id = ?", gone.value())
                .update();
        PersonId deleted = given.user("Deleted", "deleted@acme.example");
        db.sql("update person set deleted_at = now() where id = ?", deleted.value())
                .update();
        PersonId merged = given.user("Merged", "merged@acme.example");
        db.sql("update person set merged_into = ? where id = ?", ada.value(), merged.value())
                .update();
        for (PersonId nobody : List.of(gone, deleted, merged, given.person("Without address"))) {
            assertThat(notices.send(received(), nobody)).isFalse();
        }
        assertThat(mails("to_address")).hasSize(1);
    }

    @Test
    @Tag("F261")
    @Tag("F262")
    void anAutoResponderGetsWhatPeopleWriteAndNothingAutomatic() {
        db.sql("update person set auto_responder = true where id = ?", ada.value())
                .update();

        assertThat(notices.send(received(), ada)).isFalse();
        assertThat(notices.send(Notice.overlimit(), ada)).isFalse();
        assertThat(notices.send(Notice.rateWarning(NOON), ada)).isFalse();
        assertThat(notices.send(about(NoticeKind.TICKET_RESOLVED, ""), ada)).isFalse();
        assertThat(notices.send(about(NoticeKind.AGENT_REPLY, "Hello Ada"), ada))
                .isTrue();

        assertThat(mails("kind || ' ' || automatic")).containsExactly("AGENT_REPLY NO");
    }

    @Test
    @Tag("T17")
    void nobodyIsFloodedWithWhatNoPersonWrote() {
        for (int i = 0; i < Notices.MOST_IN_AN_HOUR; i++) {
            assertThat(notices.send(Notice.passwordReset("https://help.example/x", NOON), ada))
                    .isTrue();
        }

        assertThat(notices.send(Notice.passwordReset("https://help.example/x", NOON), ada))
                .isFalse();
        assertThat(notices.send(received(), ada)).isFalse();
        assertThat(notices.send(about(NoticeKind.AGENT_REPLY, "Hello"), ada)).isTrue();
    }

    @Test
    @Tag("T5")
    void markupInNamesSubjectsAndWordsStaysText() {
        PersonId eve = given.user("<img src=x onerror=alert(1)> {user.email}", "eve@evil.example");

        notices.send(about(NoticeKind.AGENT_REPLY, "<script>alert(1)</script>\n\n{user.name}"), eve);

        Document html = Jsoup.parse(mails("html").getFirst());
        assertThat(html.select("script, img, [onerror]")).isEmpty();
        assertThat(html.text()).contains("<script>alert(1)</script>", "{user.name}");
        assertThat(mails("to_name")).containsExactly("<img src=x onerror=alert(1)> {user.email}");
    }

    @Test
    void bothPartsSayTheSameInLinesThatFit() {
        notices.send(Notice.invitation("https://help.example/portal/invitation/" + "k".repeat(80), NOON), ada);

        Document html = html();
        assertThat(html.select("img")).isEmpty();
        assertThat(html.select("a[href]")).hasSize(1);
        assertThat(html.select("a").attr("href")).startsWith("https://help.example/portal/invitation/kkk");
        for (String words : html.select("td.card p, td.mut").eachText()) {
            assertThat(plain().replaceAll("\\s+", " ")).contains(words.replaceAll("\\s+", " "));
        }
        assertThat(plain().lines().filter(line -> !line.startsWith("https://")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(76));
        assertThat(plain()).contains("\r\n-- \r\n");
    }

    @Test
    void aValidationGoesToTheAddressInQuestion() {
        notices.send(Notice.addressValidation("new@acme.example", "https://help.example/v", NOON), ada);

        assertThat(mails("to_address || ' ' || secret")).containsExactly("new@acme.example true");
        assertThat(plain()).contains("the address new@acme.example was given");
    }

    @Test
    @Tag("F444")
    void whatIsSwitchedOffIsNotSent() {
        db.sql("insert into notice_off values ('WELCOME'), ('PASSWORD_RESET')").update();

        assertThat(notices.send(Notice.welcome("https://help.example/portal"), ada))
                .isFalse();
        assertThat(notices.send(Notice.passwordReset("https://help.example/x", NOON), ada))
                .isTrue();
    }

    private void chooses(String language, String zone) {
        db.sql("update person set language = ?, time_zone = ? where id = ?", language, zone, ada.value())
                .update();
    }

    private static Notice received() {
        return new Notice(
                NoticeKind.TICKET_RECEIVED,
                Map.of(Variable.TICKET_NUMBER, "#4821"),
                null,
                "https://help.example/portal/tickets/4821",
                null,
                new Quote("Wrong VAT number", "Hello,\n\nit is still the old one.", NOON),
                null,
                List.of());
    }

    private static Notice about(NoticeKind kind, String words) {
        return new Notice(
                kind,
                Map.of(
                        Variable.TICKET_NUMBER, "#4821",
                        Variable.TICKET_SUBJECT, "Wrong VAT number",
                        Variable.AGENT_NAME, "Kim",
                        Variable.MESSAGE, words),
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    private String plain() {
        return mails("plain").getFirst();
    }

    private Document html() {
        return Jsoup.parse(mails("html").getFirst());
    }

    private List<String> mails(@CompileTimeConstant final String column) {
        return db.sql(Sql.lines(Sql.of("select"), Sql.of(column), Sql.of("from outgoing_mail order by id")))
                .query(String.class)
                .list();
    }
}
