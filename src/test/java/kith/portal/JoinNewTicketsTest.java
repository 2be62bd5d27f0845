package kith.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Scope;
import kith.access.Viewers;
import kith.people.PersonId;
import kith.people.PersonStatus;
import kith.sql.Database;
import kith.tickets.NewTicket;
import kith.tickets.OpenOutcome;
import kith.tickets.OpenTicket;
import kith.tickets.TicketChannel;
import kith.tickets.TicketId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DatabaseTest
class JoinNewTicketsTest {

    private static final String ADDRESS = "ada@acme.example";

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private OpenTicket opening;

    @Autowired
    private Viewers viewers;

    private PersonId ada = new PersonId(0);
    private PersonId grace = new PersonId(0);
    private long acme;
    private long support;
    private PortalVisitor visitor = new PortalVisitor(mvc);

    @BeforeEach
    void adaManagesAcme() {
        support = given.department("Support");
        acme = given.organization("Acme Engines");
        ada = given.user("Ada Lovelace", ADDRESS);
        grace = given.user("Grace Hopper", "grace@acme.example");
        given.member(ada, acme);
        given.member(grace, acme);
        manager(true);
        db.sql(
                        "insert into portal_account (person_id, password_hash, registered_at) values (?, ?, now())",
                        ada.value(),
                        encoder.encode(Given.PASSWORD))
                .update();
        visitor = new PortalVisitor(mvc);
        visitor.signIn(ADDRESS, Given.PASSWORD);
    }

    @Test
    @Tag("F428")
    void aManagerWhoWantsToTakesPartInEachNewTicket() {
        assertThat(participants(opened(grace, TicketChannel.PORTAL))).isEmpty();
        assertThat(visitor.page("/profile"))
                .contains("Take part in every new ticket")
                .doesNotContain("checked");

        visitor.post("/profile/organization", Map.of("join", "true"));

        assertThat(visitor.page("/profile")).contains("checked");
        TicketId ticket = opened(grace, TicketChannel.EMAIL);
        assertThat(participants(ticket)).containsExactly(ada.value());
        assertThat(visitor.page("/tickets?whose=PARTICIPANT")).contains("The compiler stops");
        assertThat(participants(opened(ada, TicketChannel.PORTAL))).isEmpty();
        assertThat(participants(opened(given.user("Mary", "mary@else.example"), TicketChannel.PORTAL)))
                .isEmpty();

        visitor.post("/profile/organization", Map.of());
        assertThat(participants(opened(grace, TicketChannel.PORTAL))).isEmpty();
    }

    @Test
    @Tag("F428")
    void whatAnAgentWritesForAMemberReachesTheManagerToo() {
        visitor.post("/profile/organization", Map.of("join", "true"));
        long kim = given.agent("Kim", Scope.ALL);

        opening.openFor(ticket(grace, TicketChannel.AGENT), viewers.find(kim).orElseThrow());

        assertThat(db.sql("select to_address from outgoing_mail order by to_address")
                        .query(String.class)
                        .list())
                .containsExactly(ADDRESS, "grace@acme.example");
    }

    @Test
    @Tag("F428")
    @Tag("T25")
    void itCountsOnlyWhileTheyManageThatOrganization() {
        visitor.post("/profile/organization", Map.of("join", "true"));

        manager(false);
        assertThat(participants(opened(grace, TicketChannel.PORTAL))).isEmpty();
        assertThat(visitor.post("/profile/organization", Map.of("join", "true")).getStatus())
                .isEqualTo(404);
        assertThat(visitor.page("/profile")).doesNotContain("Take part in every");

        long other = given.organization("Babbage Works");
        manager(true);
        given.member(ada, other);
        given.member(grace, other);
        assertThat(participants(opened(grace, TicketChannel.PORTAL))).isEmpty();

        given.member(ada, acme);
        given.member(grace, acme);
        assertThat(participants(opened(grace, TicketChannel.PORTAL))).hasSize(1);
        given.status(ada, PersonStatus.CLOSED);
        assertThat(participants(opened(grace, TicketChannel.PORTAL))).isEmpty();
    }

    private void manager(boolean manager) {
        db.sql("update person set is_manager = ? where id = ?", manager, ada.value())
                .update();
    }

    private TicketId opened(PersonId requester, TicketChannel channel) {
        return opening.open(ticket(requester, channel)) instanceof OpenOutcome.Opened opened
                ? opened.ticket()
                : new TicketId(0);
    }

    private NewTicket ticket(PersonId requester, TicketChannel channel) {
        return new NewTicket(requester, "The compiler stops", "It stops.", support, channel, null, null, List.of());
    }

    private List<Long> participants(TicketId ticket) {
        assertThat(ticket.value()).isPositive();
        return db.sql("select person_id from ticket_participant where ticket_id = ?", ticket.value())
                .query(Long.class)
                .list();
    }
}
