package kith.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.people.PersonId;
import kith.people.PersonStatus;
import kith.sql.Database;
import kith.tickets.OpenOutcome.Invalid;
import kith.tickets.OpenOutcome.Opened;
import kith.tickets.OpenOutcome.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Who may open tickets, and what becomes of them. */
@DatabaseTest
@RecordApplicationEvents
class OpenTicketTest {

    @Autowired
    private OpenTicket tickets;

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    @Autowired
    private Viewers viewers;

    @Autowired
    private ApplicationEvents events;

    private PersonId ada;
    private long support;

    @BeforeEach
    void aUserAndADepartment() {
        support = given.department("Support");
        ada = given.user("Ada Lovelace", "ada@acme.example");
    }

    @ParameterizedTest
    @EnumSource
    @Tag("F47")
    @Tag("F274")
    void anActiveUserOpensTicketsByEveryChannel(TicketChannel channel) {
        OpenOutcome outcome = tickets.open(from(channel, "The engine does not start", "It only hums."));

        assertThat(outcome).isInstanceOfSatisfying(Opened.class, opened -> {
            assertThat(column("select channel from ticket where id = ?", opened.ticket()))
                    .isEqualTo(channel.name());
            assertThat(column("select body from ticket_message where ticket_id = ? and kind = 'USER'", opened.ticket()))
                    .isEqualTo("It only hums.");
            assertThat(events.stream(TicketEvent.class))
                    .containsExactly(new TicketEvent.Opened(opened.ticket(), opened.message(), ada, channel, false));
        });
    }

    @ParameterizedTest
    @EnumSource
    @Tag("F276")
    void anInactiveUserOpensNoneByAnyChannelUntilReactivated(TicketChannel channel) {
        given.status(ada, PersonStatus.INACTIVE);
        assertThat(tickets.open(from(channel, "Hello", "World"))).isEqualTo(new Refused(Refusal.INACTIVE));

        given.status(ada, PersonStatus.ACTIVE);
        assertThat(tickets.open(from(channel, "Hello", "World"))).isInstanceOf(Opened.class);
    }

    @Test
    @Tag("F276")
    @Tag("F280")
    void anAgentOpensNoneForWhoeverIsInactiveOrClosed() {
        Viewer kim = viewer("Kim Osei", Scope.ALL);
        given.status(ada, PersonStatus.INACTIVE);
        assertThat(tickets.openFor(from(TicketChannel.AGENT, "Hello", "World"), kim))
                .isEqualTo(new Refused(Refusal.INACTIVE));
        given.status(ada, PersonStatus.CLOSED);
        assertThat(tickets.openFor(from(TicketChannel.AGENT, "Hello", "World"), kim))
                .isEqualTo(new Refused(Refusal.CLOSED));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("F280")
    void aClosedUserOpensNone(TicketChannel channel) {
        given.status(ada, PersonStatus.CLOSED);

        assertThat(tickets.open(from(channel, "Hello", "World"))).isEqualTo(new Refused(Refusal.CLOSED));
        assertThat(events.stream(TicketEvent.class)).isEmpty();
    }

    @Test
    @Tag("F155")
    void withoutAGroupThatLetsThemNobodyOpensTickets() {
        db.sql("update usergroup set permissions = '{SEE_PORTAL}' where built_in = 'EVERYONE'")
                .update();
        assertThat(tickets.open(from(TicketChannel.PORTAL, "Hello", "World")))
                .isEqualTo(new Refused(Refusal.NOT_ALLOWED));

        long partners = given.usergroup("Partners");
        db.sql("update usergroup set permissions = '{CREATE_TICKETS}' where id = ?", partners)
                .update();
        given.inGroup(ada, partners);
        assertThat(tickets.open(from(TicketChannel.PORTAL, "Hello", "World"))).isInstanceOf(Opened.class);
    }

    @Test
    @Tag("F433")
    void nobodyHasMoreOpenTicketsThanTheLimit() {
        db.sql("update installation set open_tickets_limit = 2").update();
        given.ticket(ada, support, "One");
        given.ticket(ada, support, "Two", "RESOLVED");
        assertThat(tickets.open(from(TicketChannel.EMAIL, "Three", "Still within")))
                .isInstanceOf(Opened.class);

        assertThat(tickets.open(from(TicketChannel.EMAIL, "Four", "One too many")))
                .isEqualTo(new Refused(Refusal.TOO_MANY_OPEN));
        assertThat(events.stream(TicketEvent.OverLimit.class))
                .containsExactly(new TicketEvent.OverLimit(ada, TicketChannel.EMAIL));
        assertThat(tickets.openFor(from(TicketChannel.AGENT, "Five", "By hand"), viewer("Kim Osei", Scope.ALL)))
                .isInstanceOf(Opened.class);
    }

    @Test
    void whereOnlyValidatedAddressesCountTheOthersWait() {
        db.sql("update installation set tickets_from_validated = true").update();
        assertThat(tickets.open(from(TicketChannel.PORTAL, "Hello", "World")))
                .isEqualTo(new Refused(Refusal.NOT_VALIDATED));

        db.sql("update email_address set verified_at = now() where person_id = ?", ada.value())
                .update();
        assertThat(tickets.open(from(TicketChannel.PORTAL, "Hello", "World"))).isInstanceOf(Opened.class);
    }

    @Test
    @Tag("F115")
    void aTicketKeepsTheOrganizationOfItsDay() {
        long acme = given.organization("Acme");
        given.member(ada, acme);
        Opened opened = (Opened) tickets.open(from(TicketChannel.PORTAL, "Hello", "World"));
        given.member(ada, given.organization("Babbage & Co."));

        assertThat(column("select organization_id::text from ticket where id = ?", opened.ticket()))
                .isEqualTo(Long.toString(acme));
    }

    @Test
    @Tag("T21")
    void aMailIsNeverInvalidAndAFormMayBe() {
        String long300 = "s".repeat(400);
        assertThat(tickets.open(from(TicketChannel.PORTAL, " \n", "")))
                .isEqualTo(new Invalid(Map.of("subject", "tickets.new.subject.bad", "body", "tickets.message.bad")));
        Opened blank = (Opened) tickets.open(from(TicketChannel.EMAIL, "\r\n", ""));
        Opened huge = (Opened) tickets.open(from(TicketChannel.EMAIL, long300, "b".repeat(3_000_000)));

        assertThat(column("select subject from ticket where id = ?", blank.ticket()))
                .isEqualTo("(no subject)");
        assertThat(column("select length(subject)::text from ticket where id = ?", huge.ticket()))
                .isEqualTo("300");
        assertThat(column("select length(body)::text from ticket_message where ticket_id = ?", huge.ticket()))
                .isEqualTo("100000");
    }

    @Test
    @Tag("F395")
    void aTicketBelongsToOneDepartmentTheGivenOneOrTheOneForTheRest() {
        long sales = given.department("Sales");
        Opened without = (Opened) tickets.open(from(TicketChannel.PORTAL, "Hello", "World"));
        db.sql("update department set takes_the_rest = true where id = ?", sales)
                .update();
        Opened rest = (Opened) tickets.open(from(TicketChannel.PORTAL, "Hello", "World"));
        Opened chosen = (Opened) tickets.open(
                new NewTicket(ada, "Hello", "World", support, TicketChannel.PORTAL, null, null, List.of()));

        assertThat(department(without)).isEqualTo(Long.toString(support));
        assertThat(department(rest)).isEqualTo(Long.toString(sales));
        assertThat(department(chosen)).isEqualTo(Long.toString(support));
    }

    private @Nullable String department(Opened opened) {
        return column("select department_id::text from ticket where id = ?", opened.ticket());
    }

    private @Nullable String column(
            @com.google.errorprone.annotations.CompileTimeConstant final String sql, TicketId ticket) {
        return db.sql(sql, ticket.value()).query(String.class).single();
    }

    private NewTicket from(TicketChannel channel, String subject, String body) {
        return new NewTicket(ada, subject, body, null, channel, null, null, List.of());
    }

    private Viewer viewer(String name, Scope scope) {
        return viewers.find(given.agent(name, scope, support)).orElseThrow();
    }
}
