package kith.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.mail.Quiet;
import kith.mail.ThreadToken;
import kith.people.PersonId;
import kith.people.PersonStatus;
import kith.sql.Database;
import kith.sql.Sql;
import kith.tickets.AgentMessage;
import kith.tickets.AnswerAsAgent;
import kith.tickets.NewTicket;
import kith.tickets.OpenOutcome.Opened;
import kith.tickets.OpenTicket;
import kith.tickets.TicketChannel;
import kith.tickets.TicketId;
import kith.tickets.TicketStatus;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DatabaseTest
class TellOfTicketsTest {

    @Autowired
    private Given given;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private OpenTicket openTicket;

    @Autowired
    private AnswerAsAgent answerAsAgent;

    @Autowired
    private ThreadToken tokens;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Database db;

    private Viewer kim;
    private PersonId ada;

    @BeforeEach
    void kimAnswersAda() {
        given.department("Support");
        kim = viewers.find(given.agent("Kim", Scope.ALL)).orElseThrow();
        ada = given.user("Ada Lovelace", "ada@acme.example");
        db.sql("update email_address set verified_at = now()").update();
    }

    @Test
    @Tag("F439")
    @Tag("F267")
    void whoOpensATicketGetsAReceiptWithWhatTheyWrote() {
        db.sql("update person set language = 'de', time_zone = 'America/Chicago' where id = ?", ada.value())
                .update();

        TicketId ticket = open("<first@acme.example>");

        assertThat(mails("kind || ' ' || automatic || ' ' || to_address"))
                .containsExactly("TICKET_RECEIVED REPLIED ada@acme.example");
        assertThat(mails("subject")).containsExactly("[#" + ticket + "] Ihre Nachricht ist da");
        assertThat(mails("plain").getFirst())
                .contains(
                        "Ihr Ticket hat die Nummer #" + ticket,
                        "(Chicago)",
                        "> Wrong VAT number",
                        "> It is the old one.\r\n\r\n-- ");
        assertThat(mails("refs[1]")).containsExactly("<first@acme.example>");
        assertThat(tokens.read(mails("message_id").getFirst()).orElseThrow().ticket())
                .isEqualTo(ticket.value());
    }

    @Test
    @Tag("F266")
    void whatAMachineWroteGetsNoReceipt() {
        TicketId ticket = Quiet.when(true, () -> open("<away@acme.example>"));

        assertThat(ticket.value()).isPositive();
        assertThat(mails("kind")).isEmpty();
    }

    @Test
    @Tag("T17")
    void nobodysWordsAreCarriedToAnAddressThatIsNotKnownToBeTheirs() {
        db.sql("update email_address set verified_at = null").update();
        db.sql("update person set name = 'Win at https://evil.example now' where id = ?", ada.value())
                .update();

        open(null);

        assertThat(mails("subject || plain || html").getFirst())
                .doesNotContain("VAT", "old one", "evil.example")
                .contains("ada@acme.example");
    }

    @Test
    @Tag("F440")
    @Tag("F84")
    void theAnswerOfAnAgentGoesToTheAddressChosenForTheTicketElseToThePrimaryOne() throws IOException {
        given.email(ada, "ada@home.example");
        TicketId ticket = open(null);

        answer(ticket, "Please turn it twice.", TicketStatus.AWAITING_USER);
        db.sql(
                        "update ticket set notify_address_id = (select id from email_address where address = 'ada@home.example') where id = ?",
                        ticket.value())
                .update();
        answer(ticket, "And once more.", TicketStatus.AWAITING_USER);

        assertThat(replies("to_address || ' ' || automatic"))
                .containsExactly("ada@acme.example NO", "ada@home.example NO");
        assertThat(replies("plain").getFirst()).startsWith("Please turn it twice.");
        assertThat(replies("subject").getFirst()).isEqualTo("[#" + ticket + "] Wrong VAT number");
        assertThat(replies("cardinality(refs)::text")).containsExactly("1", "2");
    }

    @Test
    @Tag("F261")
    @Tag("F262")
    void anAutoResponderGetsAnswersOfAgentsAndNoReceipt() throws IOException {
        db.sql("update person set auto_responder = true where id = ?", ada.value())
                .update();

        TicketId ticket = open(null);
        answer(ticket, "Hello Ada", TicketStatus.RESOLVED);

        assertThat(mails("kind")).containsExactly("AGENT_REPLY");
    }

    @Test
    @Tag("F438")
    void whoIsClosedGetsNothingOfTheirTickets() throws IOException {
        TicketId ticket = open(null);
        given.status(ada, PersonStatus.CLOSED);

        answer(ticket, "Hello Ada", TicketStatus.RESOLVED);

        assertThat(mails("kind")).containsExactly("TICKET_RECEIVED");
    }

    @Test
    @Tag("F235")
    @Tag("F239")
    void aNoteNeverMailsTheUserAndAMentionMailsTheAgentAtTheirOwnAddress() {
        TicketId ticket = open(null);
        given.agent("Rosa Kamau", Scope.ALL);

        answerAsAgent.note(ticket, "@Rosa Kamau Ada is difficult", kim);

        assertThat(mails("kind || ' ' || to_address"))
                .containsExactly("TICKET_RECEIVED ada@acme.example", "MENTION rosa@help.example");
        assertThat(mails("plain").getLast())
                .contains("Ada is difficult", "https://help.example/agent/tickets/" + ticket);
        assertThat(mails("plain").getFirst()).doesNotContain("difficult");
    }

    @Test
    void whoTakesPartGetsAnswersToo() throws IOException {
        PersonId bob = given.user("Bob", "bob@acme.example");
        TicketId ticket = open(null);
        db.sql("insert into ticket_participant (ticket_id, person_id) values (?, ?)", ticket.value(), bob.value())
                .update();

        answer(ticket, "Hello both", TicketStatus.AWAITING_USER);

        assertThat(replies("to_address")).containsExactly("ada@acme.example", "bob@acme.example");
    }

    @Test
    void thePageOfATicketSaysWhatBecameOfEachAnswer() throws IOException {
        TicketId ticket = open(null);
        answer(ticket, "Hello Ada", TicketStatus.AWAITING_USER);
        assertThat(traces(ticket))
                .containsExactly(
                        "Receipt of a new ticket · Waits to be mailed to ada@acme.example",
                        "Waits to be mailed to ada@acme.example");

        db.sql("update outgoing_mail set state = 'SENT', sent_at = now() where kind = 'TICKET_RECEIVED'")
                .update();
        db.sql("update outgoing_mail set state = 'FAILED', error = '550 No such user' where kind = 'AGENT_REPLY'")
                .update();

        assertThat(traces(ticket).getFirst()).startsWith("Receipt of a new ticket · Mailed to ada@acme.example · ");
        assertThat(traces(ticket).getLast()).isEqualTo("Could not be mailed to ada@acme.example · 550 No such user");
    }

    private List<String> traces(TicketId ticket) {
        var answer = mvc.get()
                .uri("/agent/tickets/" + ticket)
                .with(Given.signedIn(kim.agentId()))
                .exchange();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .select(".mail-traces li")
                .eachText();
    }

    private TicketId open(@Nullable String mailId) {
        var outcome = openTicket.open(new NewTicket(
                ada,
                "Wrong VAT number",
                "It is the old one.",
                null,
                mailId == null ? TicketChannel.PORTAL : TicketChannel.EMAIL,
                mailId,
                mailId == null ? null : "ada@acme.example",
                List.of()));
        assertThat(outcome).isInstanceOf(Opened.class);
        return ((Opened) outcome).ticket();
    }

    private void answer(TicketId ticket, String words, TicketStatus then) throws IOException {
        answerAsAgent.answer(ticket, new AgentMessage(words, then, List.of()), kim);
    }

    private List<String> replies(@CompileTimeConstant final String column) {
        return mails(Sql.of(column), Sql.of("kind = 'AGENT_REPLY'"));
    }

    private List<String> mails(@CompileTimeConstant final String column) {
        return mails(Sql.of(column), Sql.of("true"));
    }

    private List<String> mails(Sql column, Sql condition) {
        return db.sql(Sql.lines(
                        Sql.of("select"), column, Sql.of("from outgoing_mail where"), condition, Sql.of("order by id")))
                .query(String.class)
                .list();
    }
}
