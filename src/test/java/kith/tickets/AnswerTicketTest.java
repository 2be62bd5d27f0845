package kith.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Forbidden;
import kith.access.NotFound;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.people.PersonId;
import kith.people.PersonStatus;
import kith.people.UploadedFile;
import kith.sql.Database;
import kith.tickets.AnswerOutcome.Answered;
import kith.tickets.AnswerOutcome.FollowedUp;
import kith.tickets.AnswerOutcome.Invalid;
import kith.tickets.AnswerOutcome.Reason;
import kith.tickets.AnswerOutcome.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Who may write in a ticket, and what that does to it. */
@DatabaseTest
@RecordApplicationEvents
class AnswerTicketTest {

    private static final UserMessage WORDS = UserMessage.onPortal("It still hums.");

    @Autowired
    private AnswerTicket answers;

    @Autowired
    private AnswerAsAgent agents;

    @Autowired
    private RequesterTickets requesterTickets;

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    @Autowired
    private Viewers viewers;

    @Autowired
    private ApplicationEvents events;

    private PersonId ada;
    private PersonId grace;
    private long support;
    private TicketId ticket;

    @BeforeEach
    void aTicketOfAda() {
        support = given.department("Support");
        ada = given.user("Ada Lovelace", "ada@acme.example");
        grace = given.user("Grace Hopper", "grace@acme.example");
        ticket = new TicketId(given.ticket(ada, support, "The engine does not start", "AWAITING_USER"));
    }

    @Test
    @Tag("F275")
    @Tag("F277")
    void whoeverIsInactiveStillSeesAndAnswersTheirTickets() {
        given.status(ada, PersonStatus.INACTIVE);

        assertThat(requesterTickets.find(ticket, ada)).isPresent();
        assertThat(answers.byUser(ticket, ada, WORDS)).isInstanceOf(Answered.class);
        assertThat(status()).isEqualTo("OPEN");
        assertThat(events.stream(TicketEvent.UserReplied.class)).hasSize(1);
    }

    @Test
    @Tag("F277")
    @Tag("F276")
    void whoeverIsInactiveGetsNoNewTicketOutOfAnOldOne() {
        resolved(400);
        given.status(ada, PersonStatus.INACTIVE);

        assertThat(answers.byUser(ticket, ada, WORDS)).isEqualTo(new Refused(Reason.RESOLVED));
    }

    @Test
    @Tag("F278")
    void whoeverIsClosedNeitherSeesNorAnswers() {
        given.status(ada, PersonStatus.CLOSED);

        assertThat(requesterTickets.find(ticket, ada)).isEmpty();
        assertThat(answers.byUser(ticket, ada, WORDS)).isEqualTo(new Refused(Reason.CLOSED));
    }

    @Test
    @Tag("T9")
    @Tag("F429")
    void nobodyAnswersInATicketTheyHaveNoPartIn() {
        assertThat(answers.byUser(ticket, grace, WORDS)).isEqualTo(new Refused(Reason.NOT_THEIRS));
        assertThat(requesterTickets.find(ticket, grace)).isEmpty();

        db.sql("insert into ticket_participant (ticket_id, person_id) values (?, ?)", ticket.value(), grace.value())
                .update();
        assertThat(answers.byUser(ticket, grace, WORDS)).isInstanceOf(Answered.class);
        assertThat(requesterTickets
                        .list(grace, RequesterTickets.Whose.PARTICIPANT, null)
                        .rows())
                .hasSize(1);
        assertThat(requesterTickets
                        .list(grace, RequesterTickets.Whose.OWN, null)
                        .rows())
                .isEmpty();
    }

    @Test
    @Tag("F429")
    void aManagerSeesWhatWasOpenedForTheOrganization() {
        long acme = given.organization("Acme");
        db.sql("update ticket set organization_id = ? where id = ?", acme, ticket.value())
                .update();
        given.member(grace, acme);
        assertThat(requesterTickets.find(ticket, grace)).isEmpty();

        db.sql("update person set is_manager = true where id = ?", grace.value())
                .update();
        assertThat(requesterTickets.find(ticket, grace)).isPresent();
        assertThat(requesterTickets
                        .list(grace, RequesterTickets.Whose.ORGANIZATION, null)
                        .rows())
                .hasSize(1);
    }

    @Test
    @Tag("F156")
    void aResolvedTicketOpensAgainAsLongAsTheGroupLets() {
        long partners = given.usergroup("Partners");
        db.sql(
                        "update usergroup set permissions = '{REOPEN_TICKETS,FOLLOW_UP,CREATE_TICKETS}', reopen_days = 7 where id = ?",
                        partners)
                .update();
        given.inGroup(ada, partners);
        db.sql("update usergroup set permissions = '{}' where built_in = 'REGISTERED'")
                .update();

        resolved(6);
        assertThat(answers.byUser(ticket, ada, WORDS))
                .isInstanceOfSatisfying(
                        Answered.class,
                        answered -> assertThat(answered.reopened()).isTrue());
        assertThat(status()).isEqualTo("OPEN");

        resolved(8);
        assertThat(answers.byUser(ticket, ada, WORDS))
                .isInstanceOfSatisfying(
                        FollowedUp.class, anew -> assertThat(anew.ticket()).isNotEqualTo(ticket));
        assertThat(status()).isEqualTo("RESOLVED");
    }

    @Test
    @Tag("F156")
    void withoutTheRightToFollowUpTheAnswerIsRefused() {
        db.sql("update usergroup set permissions = '{SEE_PORTAL,CREATE_TICKETS}' where built_in = 'EVERYONE'")
                .update();
        resolved(1);

        assertThat(requesterTickets.find(ticket, ada))
                .hasValueSatisfying(found -> assertThat(found.reply()).isEqualTo(ReplyEffect.REFUSED));
        assertThat(answers.byUser(ticket, ada, WORDS)).isEqualTo(new Refused(Reason.RESOLVED));
    }

    @Test
    @Tag("F238")
    void neitherNotesNorMailsThatAreNoAnswerReachTheUser() {
        Viewer kim = viewer("Kim Osei", Scope.ALL);
        answers.byUser(ticket, ada, WORDS);
        agents.note(ticket, "She sounds annoyed.", kim);
        answers.automaticNote(
                ticket, new AutomaticNote("I am away.", ada, "Ada Lovelace", "ada@acme.example", "<1@acme.example>"));

        assertThat(requesterTickets.find(ticket, ada))
                .hasValueSatisfying(found -> assertThat(found.messages())
                        .extracting(Conversation.Said::body)
                        .containsExactly("It still hums."));
        assertThat(db.sql("select count(*) from note").query(Long.class).single())
                .isZero();
    }

    @Test
    void aMailThatIsNoAnswerChangesNothingElse() {
        answers.automaticNote(ticket, new AutomaticNote("I am away.", ada, "Ada Lovelace", null, null));

        assertThat(status()).isEqualTo("AWAITING_USER");
        assertThat(events.stream(TicketEvent.class)).isEmpty();
    }

    @Test
    @Tag("F391")
    @Tag("T9")
    void agentsAnswerWhereTheirScopeReaches() throws IOException {
        AgentMessage words = new AgentMessage("Have you tried oil?", TicketStatus.AWAITING_USER, List.of());
        Viewer own = viewer("Lee Own", Scope.LIMITED);
        Viewer other = viewers.find(given.agent("Max Other", Scope.LIMITED, given.department("Sales")))
                .orElseThrow();

        assertThat(agents.answer(ticket, words, own)).isInstanceOf(Answered.class);
        assertThat(agents.note(ticket, "A note", own)).isInstanceOf(Answered.class);
        assertThatThrownBy(() -> agents.answer(ticket, words, other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> agents.note(ticket, "A note", viewer("Vic", Scope.VIEW_ONLY)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void anAnswerThatResolvesSaysWhen() throws IOException {
        agents.answer(
                ticket,
                new AgentMessage("Done.", TicketStatus.RESOLVED, List.of()),
                viewer("Kim Osei", Scope.EXPANDED));

        assertThat(db.sql("select resolved_at is not null from ticket where id = ?", ticket.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(events.stream(TicketEvent.AgentReplied.class))
                .first()
                .satisfies(event -> assertThat(event.resolved()).isTrue());
    }

    @Test
    @Tag("T22")
    void aFileThatCannotBeTakenStopsTheAnswer() throws IOException {
        Viewer kim = viewer("Kim Osei", Scope.ALL);

        assertThat(agents.answer(
                        ticket, with("notes.txt", "Some words".getBytes(java.nio.charset.StandardCharsets.UTF_8)), kim))
                .isInstanceOf(Answered.class);
        assertThat(agents.answer(ticket, with("empty.txt", new byte[0]), kim)).isInstanceOf(Invalid.class);
    }

    @Test
    @Tag("F239")
    void aNoteTellsTheAgentsItNames() {
        Viewer kim = viewer("Kim Osei", Scope.ALL);
        long rosa = given.agent("Rosa Kamau", Scope.LIMITED, support);
        given.agent("Ros", Scope.ALL);
        long sales = given.agent("Sam Sales", Scope.LIMITED, given.department("Sales"));

        agents.note(
                ticket,
                "@rosa kamau, please look. @Sam Sales cannot. @Kim Osei is me. a@Rosabel.example @Rosabel",
                kim);

        assertThat(events.stream(TicketEvent.Mentioned.class).map(TicketEvent.Mentioned::agent))
                .containsExactly(rosa)
                .doesNotContain(sales);
        assertThat(db.sql("select agent_id from ticket_mention where seen_at is null")
                        .query(Long.class)
                        .list())
                .containsExactly(rosa);
    }

    private static AgentMessage with(String name, byte[] bytes) {
        return new AgentMessage(
                "See the file.",
                TicketStatus.AWAITING_USER,
                List.of(new UploadedFile(name, bytes.length, () -> new ByteArrayInputStream(bytes))));
    }

    private String status() {
        return db.sql("select status from ticket where id = ?", ticket.value())
                .query(String.class)
                .single();
    }

    private void resolved(int days) {
        db.sql(
                        "update ticket set status = 'RESOLVED', resolved_at = now() - make_interval(days => ?) where id = ?",
                        days,
                        ticket.value())
                .update();
    }

    private Viewer viewer(String name, Scope scope) {
        return viewers.find(given.agent(name, scope, support)).orElseThrow();
    }
}
