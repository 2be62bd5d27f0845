package kith.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Scope;
import kith.mail.ThreadToken;
import kith.people.PersonId;
import kith.people.PersonStatus;
import kith.sql.Database;
import kith.tickets.AnswerOutcome;
import kith.tickets.AnswerTicket;
import kith.tickets.TicketId;
import kith.tickets.UserMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DatabaseTest
class InboxTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Autowired
    private ReceiveMail receiveMail;

    @Autowired
    private SortMail sortMail;

    @Autowired
    private IncomingMails mails;

    @Autowired
    private AnswerTicket answerTicket;

    @Autowired
    private ThreadToken tokens;

    @Autowired
    private Database db;

    @Autowired
    private Given given;

    @Autowired
    private MockMvcTester mvc;

    private long department;
    private long kim;
    private int count;

    @BeforeEach
    void helpdesk() {
        department = given.department("Support");
        kim = given.agent("Kim", Scope.ALL);
    }

    @Test
    @Tag("F40")
    @Tag("F59")
    void whoeverWritesForTheFirstTimeBecomesAUser() {
        IncomingMail mail = arrives(
                "From: =?UTF-8?Q?Ingrid_S=C3=B8lheim?= <ingrid@acme.example>\nSubject: The engine\n\nIt stopped.");

        assertThat(mail.state()).isEqualTo(IncomingState.TICKET);
        assertThat(text("""
                        select p.name || '|' || p.channel || '|' || p.status || '|' || t.subject || '|' || t.channel || '|' || m.body
                        from ticket t join person p on p.id = t.requester_id join ticket_message m on m.ticket_id = t.id
                        """)).isEqualTo("Ingrid Sølheim|EMAIL|ACTIVE|The engine|EMAIL|It stopped.");
    }

    @Test
    @Tag("F56")
    @Tag("F441")
    void anAnswerFromAnyAddressGoesIntoTheTicket() {
        PersonId ada = given.user("Ada", "ada@acme.example");
        given.email(ada, "ada@private.example");
        long ticket = given.ticket(ada, department, "The engine", "AWAITING_USER");

        IncomingMail mail = arrives("From: ada@PRIVATE.example\nIn-Reply-To: " + tokens.make(ticket, 0)
                + "\nSubject: Re: The engine\n\nStill not.\n\n> Did it help?");

        assertThat(mail.state()).isEqualTo(IncomingState.REPLY);
        assertThat(mail.ticket()).isEqualTo(ticket);
        assertThat(text("select kind || '|' || via || '|' || from_address || '|' || body from ticket_message"))
                .isEqualTo("USER|EMAIL|ada@PRIVATE.example|Still not.\n\n> Did it help?");
        assertThat(text("select status from ticket")).isEqualTo("OPEN");
        assertThat(users()).containsExactly("Ada");
    }

    @Test
    @Tag("F63")
    void aMailWithoutANameBlanksNone() {
        given.user("Ada Lovelace", "ada@acme.example");

        arrives("From: ada@acme.example\nSubject: One\n\nHello");
        arrives("From: \"Somebody Else\" <ada@acme.example>\nSubject: Two\n\nHello");

        assertThat(users()).containsExactly("Ada Lovelace");
    }

    @Test
    @Tag("F58")
    @Tag("F443")
    @Tag("F494")
    void whoeverGetsACopyTakesPartAsAContact() {
        given.user("Bob", "bob@acme.example");
        IncomingMail mail = arrives(
                "From: Ada <ada@acme.example>\nTo: no-reply@help.example, Eve <eve@acme.example>\n"
                        + "Cc: bob@acme.example, kim@help.example, ADA@acme.example, eve@acme.example\nSubject: Engine\n\nHello");

        assertThat(db.sql("""
                        select p.name from ticket_participant t join person p on p.id = t.person_id
                        where t.ticket_id = ? order by p.name
                        """, mail.ticket()).query(String.class).list()).containsExactly("Bob", "Eve");
        assertThat(db.sql("""
                        select e.verified_at is null and p.channel = 'EMAIL'
                               and not exists (select from activity a where a.person_id = p.id and a.kind = 'REGISTRATION')
                        from person p join email_address e on e.person_id = p.id where p.name = 'Eve'
                        """).query(Boolean.class).single()).isTrue();
    }

    @Test
    @Tag("F264")
    @Tag("F265")
    void anAutomaticAnswerIsANoteAndChangesNothing() {
        PersonId ada = given.user("Ada", "ada@acme.example");
        long ticket = given.ticket(ada, department, "The engine", "AWAITING_USER");

        IncomingMail mail = arrives("From: ada@acme.example\nReferences: " + tokens.make(ticket, 0)
                + "\nSubject: Automatische Antwort: The engine\n\nI am away.");

        assertThat(mail.state()).isEqualTo(IncomingState.NOTE);
        assertThat(mail.evidence()).isEqualTo("Subject: Automatische Antwort: The engine");
        assertThat(text("select kind || '|' || body from ticket_message")).isEqualTo("AUTOMATIC|I am away.");
        assertThat(text("select status || reply_count from ticket")).isEqualTo("AWAITING_USER0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-generated",
                "Precedence: bulk",
                "Precedence: junk",
                "X-Auto-Response-Suppress: All",
                "Return-Path: <>"
            })
    @Tag("F266")
    @Tag("T17")
    void aMachineIsAnsweredByNone(String header) {
        PersonId ada = given.user("Ada", "ada@acme.example");
        given.status(ada, PersonStatus.INACTIVE);

        arrives("From: ada@acme.example\n" + header + "\nSubject: Nightly report\n\nAll well.");
        assertThat(outgoing()).isEmpty();

        arrives("From: ada@acme.example\nSubject: Why?\n\nHello");
        assertThat(outgoing()).hasSize(1);
    }

    @Test
    @Tag("F268")
    @Tag("F493")
    void whoWritesAutomaticMailAgainAndAgainIsHeldForAMachineAndTheRecordSaysWhy() {
        PersonId ada = given.user("Ada", "ada@acme.example");
        long ticket = given.ticket(ada, department, "The engine");
        String reply = "From: ada@acme.example\nAuto-Submitted: auto-replied (vacation)\nIn-Reply-To: "
                + tokens.make(ticket, 0) + "\nSubject: Away\n\nBack soon, ";
        for (int i = 0; i < 10; i++) {
            arrives(reply + i);
        }
        assertThat(held(ada)).isFalse();

        IncomingMail last = arrives(reply + "the last");

        assertThat(held(ada)).isTrue();
        assertThat(page("/agent/users/" + ada))
                .contains(
                        "11 automatic mails",
                        "Auto-Submitted: auto-replied (vacation)",
                        "/agent/admin/mail/incoming/" + last.id());
        post("/agent/users/" + ada + "/auto-responder", "active", "false", "reason", "Reset");
        assertThat(held(ada)).isFalse();
        assertThat(page("/agent/users/" + ada)).doesNotContain("/agent/admin/mail/incoming/" + last.id());
    }

    @Test
    @Tag("F268")
    void aMachineThatLooksLikeAPersonIsKnownByItsAnswers() {
        PersonId ada = given.user("Ada", "ada@acme.example");
        for (int i = 0; i < 12; i++) {
            arrives("From: ada@acme.example\nSubject: Re: We have your message " + i + "\n\nThank you for your mail!");
        }

        assertThat(held(ada)).isTrue();
        assertThat(text("select actor_name || ': ' || reason from auto_responder_switch"))
                .isEqualTo("Kith: 11 automatic mails within 10 minutes.");
    }

    @Test
    @Tag("F269")
    @Tag("F270")
    @Tag("F272")
    void tooManyMailsAreRejectedForAWhileWithOneWarning() {
        PersonId ada = given.user("Ada", "ada@acme.example");
        long ticket = given.ticket(ada, department, "The engine");
        for (int i = 0; i < 15; i++) {
            assertThat(arrives(from("ada", i), NOON.plusSeconds(i)).state()).isEqualTo(IncomingState.TICKET);
        }

        assertThat(arrives(from("ada", 15), NOON.plusSeconds(60)).reason()).isEqualTo(Reason.RATE_LIMITED);
        assertThat(arrives(from("ada", 16), NOON.plusSeconds(60 + 14 * 60)).reason())
                .isEqualTo(Reason.RATE_LIMITED);
        assertThat(outgoing()).containsOnlyOnce("RATE_WARNING");
        assertThat(arrives(from("bob", 17), NOON.plusSeconds(60)).state()).isEqualTo(IncomingState.TICKET);
        assertThat(answerTicket.byUser(new TicketId(ticket), ada, UserMessage.onPortal("On the portal I can.")))
                .isInstanceOf(AnswerOutcome.Answered.class);
        assertThat(arrives(from("ada", 18), NOON.plusSeconds(60 + 16 * 60)).state())
                .isEqualTo(IncomingState.TICKET);
    }

    @Test
    @Tag("F271")
    void whatWasRejectedIsKeptAndCanBecomeATicket() {
        given.user("Ada", "ada@acme.example");
        db.sql("insert into mail_limit (address_key, until) values ('ada@acme.example', '2026-03-02 13:00Z')")
                .update();
        IncomingMail mail = arrives("From: ada@acme.example\nSubject: Urgent\n\nPlease.");
        assertThat(mail.reason()).isEqualTo(Reason.RATE_LIMITED);

        assertThat(page("/agent/admin/mail/incoming?state=REJECTED")).contains("Urgent", "Too many mails");
        assertThat(page("/agent/admin/mail/incoming/" + mail.id())).contains("Please.", "Process again");
        post("/agent/admin/mail/incoming/" + mail.id() + "/processing");
        sortMail.sort(mail.id());

        assertThat(mails.find(mail.id()).orElseThrow().state()).isEqualTo(IncomingState.TICKET);
        assertThat(text("select action from system_log order by id desc limit 1"))
                .isEqualTo("mail.processed-again");
    }

    @Test
    @Tag("F276")
    void whoIsInactiveIsRefusedWithOnePoliteMail() {
        PersonId ada = given.user("Ada", "ada@acme.example");
        given.status(ada, PersonStatus.INACTIVE);

        assertThat(arrives("From: ada@acme.example\nSubject: One\n\nHello").reason())
                .isEqualTo(Reason.INACTIVE);
        assertThat(arrives("From: ada@acme.example\nSubject: Two\n\nHello").reason())
                .isEqualTo(Reason.INACTIVE);

        assertThat(outgoing()).containsExactly("MAIL_NOT_TAKEN");
        assertThat(number("select count(*) from ticket")).isZero();
    }

    @Test
    @Tag("F280")
    void whoIsClosedOpensNothing() {
        PersonId ada = given.user("Ada", "ada@acme.example");
        given.status(ada, PersonStatus.CLOSED);

        assertThat(arrives("From: ada@acme.example\nSubject: One\n\nHello").reason())
                .isEqualTo(Reason.CLOSED);

        assertThat(outgoing()).isEmpty();
        assertThat(number("select count(*) from ticket")).isZero();
    }

    @Test
    @Tag("F418")
    void whereStrangersMayNotWriteNobodyNewIsMade() {
        given.user("Ada", "ada@acme.example");
        db.sql(
                        "update usergroup set permissions = array_remove(permissions, 'CREATE_TICKETS') where built_in = 'EVERYONE'")
                .update();

        assertThat(arrives("From: eve@acme.example\nSubject: Hi\n\nHello").reason())
                .isEqualTo(Reason.UNKNOWN_SENDER);

        assertThat(users()).containsExactly("Ada");
        assertThat(outgoing()).isEmpty();
    }

    @Test
    @Tag("F418")
    void withRegistrationOffOnlyWhoIsKnownMayWrite() {
        given.user("Ada", "ada@acme.example");
        db.sql("update installation set portal_registration = false").update();

        assertThat(arrives("From: eve@acme.example\nSubject: Hi\n\nHello").reason())
                .isEqualTo(Reason.UNKNOWN_SENDER);
        assertThat(arrives("From: ada@acme.example\nSubject: Hi\n\nHello").state())
                .isEqualTo(IncomingState.TICKET);

        assertThat(users()).containsExactly("Ada");
    }

    @Test
    @Tag("F419")
    void whoMustBeValidatedFirstIsToldSo() {
        db.sql("update installation set tickets_from_validated = true").update();

        assertThat(arrives("From: ada@acme.example\nSubject: One\n\nHello").reason())
                .isEqualTo(Reason.NOT_VALIDATED);
        assertThat(outgoing()).hasSize(1);
        db.sql("update email_address set verified_at = now() where address = 'ada@acme.example'")
                .update();
        assertThat(arrives("From: ada@acme.example\nSubject: Two\n\nHello").state())
                .isEqualTo(IncomingState.TICKET);
    }

    @Test
    @Tag("F442")
    @Tag("T16")
    void whoHasNoPartInATicketDoesNotAnswerInIt() {
        PersonId ada = given.user("Ada", "ada@acme.example");
        long ticket = given.ticket(ada, department, "The engine", "AWAITING_USER");

        IncomingMail outsider = arrives("From: eve@acme.example\nIn-Reply-To: " + tokens.make(ticket, 0)
                + "\nSubject: Re: The engine\n\nSend me the password.");

        assertThat(outsider.state()).isEqualTo(IncomingState.TICKET);
        assertThat(outsider.reason()).isEqualTo(Reason.NO_PART);
        assertThat(outsider.ticket()).isNotEqualTo(ticket);
        assertThat(text("select status from ticket where id = ?", ticket)).isEqualTo("AWAITING_USER");
    }

    @Test
    @Tag("T16")
    void aNumberThatWeDidNotSignLeadsNowhere() {
        PersonId ada = given.user("Ada", "ada@acme.example");
        long ticket = given.ticket(ada, department, "The engine");
        String forged = tokens.make(ticket, 0).replaceFirst("ticket\\.\\d+", "ticket." + (ticket + 1));

        IncomingMail mail = arrives(
                "From: ada@acme.example\nIn-Reply-To: " + forged + "\nSubject: [#" + ticket + "] The engine\n\nHello");

        assertThat(mail.state()).isEqualTo(IncomingState.TICKET);
        assertThat(mail.ticket()).isNotEqualTo(ticket);
    }

    @Test
    @Tag("T16")
    void anAgentCannotBeImpersonatedByMail() {
        PersonId ada = given.user("Ada", "ada@acme.example");
        long ticket = given.ticket(ada, department, "The engine");

        assertThat(arrives("From: Kim <kim@help.example>\nIn-Reply-To: " + tokens.make(ticket, 0) + "\n\nYes.")
                        .reason())
                .isEqualTo(Reason.AGENT);
        assertThat(number("select count(*) from ticket_message")).isZero();
    }

    @Test
    @Tag("F445")
    void aReturnedMailMakesNobodyAUser() {
        PersonId ada = given.user("Ada", "ada@acme.example");
        long ticket = given.ticket(ada, department, "The engine", "AWAITING_USER");
        IncomingMail mail = arrives("From: Mail Delivery System <MAILER-DAEMON@mx.example>\nReturn-Path: <>\n"
                + "Subject: Undelivered Mail Returned to Sender\n"
                + "Content-Type: multipart/report; report-type=delivery-status; boundary=r\n\n--r\n\nSorry.\n--r\n"
                + "Content-Type: message/delivery-status\n\nFinal-Recipient: rfc822; ada@acme.example\n\n--r\n"
                + "Content-Type: text/rfc822-headers\n\nMessage-ID: " + tokens.make(ticket, 0) + "\n--r--\n");

        assertThat(mail.state()).isEqualTo(IncomingState.BOUNCE);
        assertThat(mail.ticket()).isEqualTo(ticket);
        assertThat(users()).containsExactly("Ada");
        assertThat(text("select status from ticket")).isEqualTo("AWAITING_USER");
        assertThat(outgoing()).isEmpty();
    }

    @Test
    @Tag("F450")
    @Tag("F452")
    void whoIsBannedIsRejectedWithoutAWord() {
        db.sql("insert into ban (kind, pattern, reason, agent_name) values ('DOMAIN', '*.spam.example', '', 'Kim')")
                .update();

        IncomingMail mail = arrives("From: eve@mx.spam.example\nSubject: Win\n\nHello");

        assertThat(mail.state()).isEqualTo(IncomingState.REJECTED);
        assertThat(mail.reason()).isEqualTo(Reason.BANNED);
        assertThat(users()).isEmpty();
        assertThat(outgoing()).isEmpty();
        assertThat(page("/agent/admin/mail/incoming")).contains("eve@mx.spam.example", "The sender is banned");
    }

    @Test
    void theSameMailIsTakenOnce() {
        String mail = "Message-ID: <1@acme.example>\nFrom: ada@acme.example\nSubject: Engine\n\nHello";
        arrives(mail);

        assertThat(receiveMail.receive(bytes(mail), "help", NOON)).isEmpty();
        assertThat(arrives("Received: by another way\n" + mail).reason()).isEqualTo(Reason.DUPLICATE);
        assertThat(arrives(mail.replace("ada@", "bob@")).state()).isEqualTo(IncomingState.TICKET);
    }

    @Test
    void theHelpdeskDoesNotWriteToItself() {
        assertThat(arrives("From: no-reply@help.example\nSubject: Hello\n\nHello")
                        .reason())
                .isEqualTo(Reason.OWN);
        assertThat(arrives("From: x@acme.example\nMessage-ID: " + tokens.make(1, 2) + "\n\nHello")
                        .reason())
                .isEqualTo(Reason.OWN);
        assertThat(users()).isEmpty();
    }

    @Test
    @Tag("T21")
    void whatCannotBeReadIsKeptAndSaidSo() {
        assertThat(arrives("X: 1\n".repeat(100_000) + "\nHello").reason()).isEqualTo(Reason.UNREADABLE);
        assertThat(arrives("").reason()).isEqualTo(Reason.NO_SENDER);
        IncomingMail huge = arrives("From: a@acme.example\n\n" + "x".repeat(receiveMail.largest()));
        assertThat(huge.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(page("/agent/admin/mail/incoming/" + huge.id())).contains("It is too large.");
    }

    @Test
    void whatCameAlongIsWithTheMessage() {
        IncomingMail mail = arrives("""
                From: ada@acme.example
                Subject: Picture
                Content-Type: multipart/mixed; boundary=m

                --m

                See.
                --m
                Content-Type: text/plain; name=log.txt
                Content-Disposition: attachment; filename=log.txt

                line
                --m--
                """);

        assertThat(text("""
                        select f.name from ticket_file f join ticket_message m on m.id = f.message_id where m.ticket_id = ?
                        """, mail.ticket())).isEqualTo("log.txt");
    }

    @Test
    @Tag("T3")
    void aMailOnThePageIsOnlyText() {
        IncomingMail mail = arrives(
                "From: \"<b>x</b>\" <ada@acme.example>\nSubject: <script>alert(1)</script>\n\n<img src=x onerror=y>");

        assertThat(page("/agent/admin/mail/incoming/" + mail.id()) + page("/agent/admin/mail/incoming"))
                .doesNotContain("<script>alert", "<img src=x", "<b>x");
        assertThat(mvc.get()
                        .uri("/agent/admin/mail/incoming/" + mail.id() + ".eml")
                        .with(Given.signedIn(kim)))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"mail-" + mail.id() + ".eml\"")
                .hasContentType("application/octet-stream");
    }

    @Test
    @Tag("F301")
    void afterAMergeMailFromEitherAddressReachesTheSurvivor() {
        PersonId ada = given.user("Ada", "ada@acme.example");
        PersonId twin = given.user("A. King", "king@acme.example");
        long ticket = given.ticket(twin, department, "The engine");
        post("/agent/users/" + ada + "/merge/" + twin);

        IncomingMail mail = arrives("From: king@acme.example\nIn-Reply-To: " + tokens.make(ticket, 0) + "\n\nHello");

        assertThat(mail.state()).isEqualTo(IncomingState.REPLY);
        assertThat(mail.person()).isEqualTo(ada.value());
        assertThat(arrives("From: ada@acme.example\n\nHello").person()).isEqualTo(ada.value());
    }

    private static String from(String name, int number) {
        return "From: " + name + "@acme.example\nSubject: Mail " + number + "\n\nHello";
    }

    private IncomingMail arrives(String mail) {
        return arrives(mail, NOON.plusSeconds(count++));
    }

    private IncomingMail arrives(String mail, Instant at) {
        long id = receiveMail.receive(bytes(mail), "help", at).orElseThrow();
        sortMail.sort(id);
        return mails.find(id).orElseThrow();
    }

    private static byte[] bytes(String mail) {
        return mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private boolean held(PersonId person) {
        return db.sql("select auto_responder from person where id = ?", person.value())
                .query(Boolean.class)
                .single();
    }

    private List<String> users() {
        return db.sql("select name from person where kind = 'USER' order by name")
                .query(String.class)
                .list();
    }

    private List<String> outgoing() {
        return db.sql(
                        "select kind from outgoing_mail where kind in ('RATE_WARNING', 'MAIL_NOT_TAKEN', 'MAIL_NOT_VALIDATED') order by id")
                .query(String.class)
                .list();
    }

    private String text(@CompileTimeConstant final String sql, @Nullable Object... values) {
        return db.sql(sql, values).query(String.class).single();
    }

    private long number(@CompileTimeConstant final String sql) {
        return db.sql(sql).query(Long.class).single();
    }

    private String page(String address) {
        return assertThat(mvc.get().uri(address).with(Given.signedIn(kim)))
                .hasStatusOk()
                .bodyText()
                .actual();
    }

    private void post(String address, String... fields) {
        var request = mvc.post().uri(address);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        assertThat(request.with(SecurityMockMvcRequestPostProcessors.csrf()).with(Given.signedIn(kim)))
                .hasStatus3xxRedirection();
    }
}
