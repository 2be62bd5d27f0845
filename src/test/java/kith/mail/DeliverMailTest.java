package kith.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.errorprone.annotations.CompileTimeConstant;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kith.DatabaseTest;
import kith.sql.Database;
import kith.sql.Sql;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class DeliverMailTest {

    @RegisterExtension
    private static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    private Outbox outbox;

    @Autowired
    private MailQueue queue;

    @Autowired
    private Database db;

    @Test
    void aMailArrivesOnceInTwoPartsWithTheSameWords() throws MessagingException, IOException {
        long id = outbox.add(letter("Über den Wölken 🎈", Automatic.NO));

        DeliverMail delivery = delivery("smtp://127.0.0.1:" + MAIL.getSmtp().getPort());
        delivery.deliver();
        delivery.deliver();

        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        MimeMessage mail = MAIL.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Über den Wölken 🎈");
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Tideline Hilfe für alle");
        assertThat(mail.getReplyTo()[0]).hasToString("answers@tideline.example");
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal()).isEqualTo("Zoë");
        assertThat(mail.getHeader("Message-ID", null)).isEqualTo(column(id, "message_id"));
        assertThat(mail.getHeader("Content-Language", null)).isEqualTo("de");
        assertThat(mail.getHeader("In-Reply-To", null)).isEqualTo("<two@there.example>");
        assertThat(mail.getHeader("References", null))
                .containsSubsequence("<one@there.example>", "<two@there.example>");
        assertThat(mail.getHeader("Auto-Submitted")).isNull();
        assertThat(mail.getHeader("Return-Path", null)).isNotEqualTo("<>");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Grüße\r\n");
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Grüße</p>");
        assertThat(column(id, "state")).isEqualTo("SENT");
    }

    @Test
    @Tag("F267")
    void whatAMachineWroteSaysSoAndComesBackToNobody() throws Exception {
        outbox.add(letter("We have your message", Automatic.REPLIED));
        outbox.add(letter("Your ticket is solved", Automatic.GENERATED));

        try (PlainMailServer server = new PlainMailServer()) {
            delivery(server.url()).deliver();

            assertThat(server.heard)
                    .contains("Auto-Submitted: auto-replied", "Auto-Submitted: auto-generated")
                    .contains("X-Auto-Response-Suppress: All")
                    .filteredOn(line -> line.startsWith("MAIL FROM"))
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(line).startsWith("MAIL FROM:<>"));
        }
    }

    @Test
    @Tag("T6")
    void noNameAndNoSubjectBringsAnotherHeaderOrRecipient() throws MessagingException {
        outbox.add(new Letter(
                "AGENT_REPLY",
                null,
                null,
                null,
                "ada@acme.example",
                "Ada\r\nBcc: eve@evil.example, \"Eve\" <eve@evil.example>",
                "en",
                "Hello\r\nBcc: eve@evil.example\r\n\r\nBody\u2028x",
                "words",
                "<p>words</p>",
                Automatic.NO,
                false,
                List.of("<a@b>\r\nBcc: eve@evil.example", "<fine@there.example>")));

        delivery("smtp://127.0.0.1:" + MAIL.getSmtp().getPort()).deliver();

        MimeMessage mail = MAIL.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getAddress()).isEqualTo("ada@acme.example");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).isEqualTo("Hello Bcc: eve@evil.example Body x");
        assertThat(mail.getHeader("References", null)).isEqualTo("<fine@there.example>");
        assertThat(GreenMailUtil.getHeaders(mail)).doesNotContain("\r\nBcc:");
        for (String address :
                List.of("a@b.example\r\nRCPT TO:<eve@evil.example>", "a@b.example,eve@evil.example", "a b@c.d")) {
            assertThatThrownBy(() -> outbox.add(to(address))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aServerThatIsNotThereIsTriedAgainLaterAndThenEverythingLeavesAtOnce() throws Exception {
        long one = outbox.add(letter("One", Automatic.NO));
        long other = outbox.add(letter("Other", Automatic.NO));
        PlainMailServer gone = new PlainMailServer();
        gone.close();

        delivery(gone.url()).deliver();

        assertThat(column(one, "state")).isEqualTo("QUEUED");
        assertThat(column(one, "attempts")).isEqualTo("1");
        assertThat(column(one, "error")).isNotBlank();
        assertThat(column(one, "unreachable")).isEqualTo("true");
        assertThat(column(one, "next_attempt_at > now() + interval '50 seconds'"))
                .isEqualTo("true");
        assertThat(column(other, "attempts")).isEqualTo("0");

        try (PlainMailServer back = new PlainMailServer()) {
            delivery(back.url()).deliver();
        }
        assertThat(List.of(column(one, "state"), column(other, "state"))).containsExactly("SENT", "SENT");
    }

    @Test
    void aServerThatSaysNothingHoldsNobodyUp() throws Exception {
        long id = outbox.add(letter("One", Automatic.NO));
        try (PlainMailServer mute = new PlainMailServer()) {
            mute.answers(".", "");
            delivery(mute.url()).deliver();
        }

        assertThat(column(id, "state")).isEqualTo("QUEUED");
        assertThat(column(id, "next_attempt_at between now() + interval '50 seconds' and now() + interval '2 minutes'"))
                .isEqualTo("true");
    }

    @Test
    void aRefusalForNowIsTriedAgainAndOneForGoodIsNot() throws Exception {
        long id = outbox.add(letter("One", Automatic.NO));
        try (PlainMailServer server = new PlainMailServer()) {
            server.answers("RCPT", "451 4.3.0 Come back later");
            delivery(server.url()).deliver();
            assertThat(column(id, "state")).isEqualTo("QUEUED");
            assertThat(column(id, "error")).contains("451 4.3.0 Come back later");
            assertThat(column(id, "unreachable")).isEqualTo("false");

            due(id);
            server.answers("RCPT", "550 5.1.1 No such user");
            delivery(server.url()).deliver();
            assertThat(column(id, "state")).isEqualTo("FAILED");
            assertThat(column(id, "error")).contains("550 5.1.1 No such user");
            assertThat(column(id, "attempts")).isEqualTo("2");
        }
    }

    @Test
    void oneThatIsRefusedDoesNotKeepTheOthers() throws Exception {
        long jorg = outbox.add(to("jörg@acme.example"));
        long nowhere = outbox.add(to("ada@" + "a".repeat(70) + ".example"));
        long books = outbox.add(to("ada@bücher.example"));
        try (PlainMailServer server = new PlainMailServer()) {
            delivery(server.url()).deliver();
            assertThat(server.heard).anyMatch(line -> line.startsWith("RCPT TO:<ada@xn--bcher-kva.example>"));
        }

        assertThat(column(jorg, "state || ' ' || error")).startsWith("FAILED 553 5.6.7 Non-ASCII addresses");
        assertThat(column(nowhere, "state")).isEqualTo("FAILED");
        assertThat(column(books, "state")).isEqualTo("SENT");
    }

    @Test
    void whoDiesBetweenSendingAndMarkingSendsTheSameMailOnceMore() throws Exception {
        long id = outbox.add(letter("One", Automatic.NO));
        try (PlainMailServer server = new PlainMailServer();
                SmtpConnection connection = SmtpConnection.open(settings(server.url()))) {
            connection.send(queue.take().orElseThrow());
        }
        assertThat(queue.take()).as("held by whoever died").isEmpty();

        due(id);
        delivery("smtp://127.0.0.1:" + MAIL.getSmtp().getPort()).deliver();

        assertThat(MAIL.getReceivedMessages()[0].getHeader("Message-ID", null)).isEqualTo(column(id, "message_id"));
        assertThat(column(id, "state")).isEqualTo("SENT");
    }

    @Test
    @Tag("T24")
    void wordsThatOpenSomethingAreNotKept() throws Exception {
        Letter plain = letter("Choose a password", Automatic.GENERATED);
        long id = outbox.add(new Letter(
                plain.kind(),
                null,
                null,
                null,
                plain.toAddress(),
                "",
                "en",
                plain.subject(),
                "secret",
                "secret",
                Automatic.GENERATED,
                true,
                List.of()));

        try (PlainMailServer server = new PlainMailServer()) {
            delivery(server.url()).deliver();
            assertThat(server.heard).contains("secret");
        }
        assertThat(column(id, "state || plain || html")).isEqualTo("SENT");
    }

    @Test
    void withoutAServerNothingLeaves() {
        long id = outbox.add(letter("One", Automatic.NO));

        delivery("").deliver();

        assertThat(column(id, "state || attempts")).isEqualTo("QUEUED0");
    }

    @Test
    @Tag("T24")
    void aPasswordNeverLeavesTheMachineInClear() {
        MailSettings far = new MailSettings(
                "smtp://mail.tideline.example", "kith", "pa55", "", "", "https://help.example", Duration.ofSeconds(1));

        assertThat(Map.copyOf(far.smtp()))
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.port", "587")
                .doesNotContainValue("pa55");
        assertThat(far.toString()).doesNotContain("pa55");
    }

    private DeliverMail delivery(String url) {
        return new DeliverMail(queue, settings(url), Clock.systemUTC());
    }

    private static MailSettings settings(String url) {
        return new MailSettings(
                url,
                "",
                "",
                "\"Tideline Hilfe für alle\" <help@tideline.example>",
                "answers@tideline.example",
                "https://help.tideline.example",
                Duration.ofMillis(400));
    }

    private void due(long id) {
        db.sql("update outgoing_mail set next_attempt_at = now() where id = ?", id)
                .update();
    }

    private String column(long id, @CompileTimeConstant final String column) {
        return db.sql(Sql.lines(
                        Sql.of("select ("), Sql.of(column), Sql.of(")::text from outgoing_mail where id = ?", id)))
                .query(String.class)
                .single();
    }

    private static Letter to(String address) {
        return new Letter(
                "AGENT_REPLY",
                null,
                null,
                null,
                address,
                "",
                "en",
                "Hello",
                "words",
                "<p>words</p>",
                Automatic.NO,
                false,
                List.of());
    }

    private static Letter letter(String subject, Automatic automatic) {
        return new Letter(
                "AGENT_REPLY",
                null,
                null,
                null,
                "zoe@acme.example",
                "Zoë",
                "de",
                subject,
                "Grüße\r\n",
                "<p>Grüße</p>",
                automatic,
                false,
                List.of("<one@there.example>", "<two@there.example>"));
    }
}
