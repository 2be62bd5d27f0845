package kith.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Scope;
import kith.access.Viewers;
import kith.people.PersonId;
import kith.sql.Database;
import kith.sql.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@DatabaseTest
class TicketsTabTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    @Autowired
    private TicketRepository tickets;

    @Autowired
    private Viewers viewers;

    private long support;
    private long sales;
    private long kim;
    private PersonId ada;

    @BeforeEach
    void cast() {
        support = given.department("Support");
        sales = given.department("Sales");
        kim = given.agent("Kim Root", Scope.ALL);
        ada = given.user("Ada Lovelace", "ada@engine.example");
    }

    @Test
    @Tag("F220")
    @Tag("F221")
    void theTabListsEveryTicketWithStatusAndLastReply() {
        long engine = given.ticket(ada, support, "The engine does not start", "AWAITING_USER");
        given.ticket(ada, sales, "Price of a second engine", "RESOLVED");
        db.sql("update ticket set assignee_id = ?, reply_count = 6 where id = ?", kim, engine)
                .update();
        replied(engine, NOON);

        assertThat(page("/tickets", kim))
                .hasStatusOk()
                .bodyText()
                .contains("The engine does not start", "#" + engine, "Awaiting user", "Kim Root", "6 replies")
                .contains("datetime=\"2026-11-20T12:00:00Z\"")
                .contains("Price of a second engine", "Resolved", "Unassigned", "no replies");
    }

    @Test
    void spamAndDeletedTicketsAreNeitherListedNorCounted() {
        given.ticket(ada, support, "Cheap watches", "SPAM");
        given.ticket(ada, support, "Thrown away", "DELETED");

        assertThat(page("/tickets", kim)).bodyText().doesNotContain("Cheap watches", "Thrown away");
        assertThat(tickets.count(TicketRepository.visible(ada, viewers.find(kim).orElseThrow())))
                .isZero();
    }

    @Test
    @Tag("F222")
    void ticketsCanBeSortedByLastReplyCreationStatusAndPriority() {
        long first = given.ticket(ada, support, "First", "CLOSED");
        long second = given.ticket(ada, support, "Second", "OPEN");
        long third = given.ticket(ada, support, "Third", "RESOLVED");
        replied(first, NOON.plusSeconds(60));
        replied(second, NOON);
        replied(third, NOON.plusSeconds(30));
        db.sql("update ticket set priority = 'URGENT' where id = ?", third).update();
        db.sql("update ticket set created_at = now() - interval '1 day' where id = ?", third)
                .update();

        assertThat(subjects("")).containsExactly("First", "Third", "Second");
        assertThat(subjects("?tickets_by=last_reply")).containsExactly("First", "Third", "Second");
        assertThat(subjects("?tickets_by=created")).containsExactly("Second", "First", "Third");
        assertThat(subjects("?tickets_by=status")).containsExactly("Second", "Third", "First");
        assertThat(subjects("?tickets_by=priority")).containsExactly("Third", "First", "Second");
        assertThat(subjects("?tickets_by=drop%20table")).containsExactly("First", "Third", "Second");
    }

    @ParameterizedTest
    @EnumSource(TicketOrder.class)
    @Tag("F225")
    void pagesInBothDirectionsShowEachTicketOnce(TicketOrder order) {
        db.sql("""
                        insert into ticket (requester_id, department_id, subject, status, priority, created_at, last_reply_at)
                        select ?, ?, 'Ticket ' || n, (array['OPEN', 'RESOLVED', 'CLOSED'])[1 + n % 3],
                               (array['LOW', 'NORMAL', 'URGENT'])[1 + n % 3], now() - n / 4 * interval '1 hour',
                               now() - n / 3 * interval '1 hour'
                        from generate_series(1, 23) n
                        """, ada.value(), support).update();
        var viewer = viewers.find(kim).orElseThrow();
        List<Long> down = new ArrayList<>();
        Page<Ticket, Long> page = tickets.page(TicketRepository.visible(ada, viewer), order, null, null, 5);
        ids(page).forEach(down::add);
        while (page.next() != null) {
            page = tickets.page(TicketRepository.visible(ada, viewer), order, page.next(), null, 5);
            ids(page).forEach(down::add);
        }
        List<Long> up = new ArrayList<>(ids(page));
        while (page.previous() != null) {
            page = tickets.page(TicketRepository.visible(ada, viewer), order, null, page.previous(), 5);
            up.addAll(0, ids(page));
        }

        assertThat(down).hasSize(23).doesNotHaveDuplicates();
        assertThat(up).isEqualTo(down);
    }

    @Test
    @Tag("F225")
    void aLongHistoryLeadsToItsNextPage() {
        db.sql("""
                        insert into ticket (requester_id, department_id, subject, last_reply_at)
                        select ?, ?, 'Ticket ' || n, now() - n * interval '1 hour' from generate_series(1, 60) n
                        """, ada.value(), support).update();

        String first = body(page("/tickets", kim));
        String next = link(first, "tickets_after=");

        assertThat(subjectsIn(first)).hasSize(50).contains("Ticket 50").doesNotContain("Ticket 51");
        assertThat(subjectsIn(body(at(next, kim)))).hasSize(10).contains("Ticket 51", "Ticket 60");
    }

    @Test
    @Tag("F226")
    @Tag("T9")
    void ticketsOfOtherDepartmentsAreNeitherListedNorCountedNorPeekedAt() {
        given.ticket(ada, support, "The engine does not start");
        given.ticket(ada, sales, "Secret offer");
        long lena = given.agent("Lena Limited", Scope.LIMITED, support);

        assertThat(page("/tickets", lena))
                .hasStatusOk()
                .bodyText()
                .contains("The engine does not start")
                .doesNotContain("Secret offer")
                .contains("Tickets <span class=\"count\">1</span>");
        assertThat(page("/peek", lena)).bodyText().contains("The engine").doesNotContain("Secret offer");
        assertThat(page("/tickets", kim)).bodyText().contains("Tickets <span class=\"count\">2</span>");
    }

    @Test
    @Tag("F226")
    void theTotalOfTheUsersListIsTheSameForEverybody() {
        given.ticket(ada, support, "The engine does not start");
        given.ticket(ada, sales, "Secret offer");

        assertThat(db.sql("select ticket_count from directory_entry where person_id = ?", ada.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    @Tag("T9")
    void theTicketOfSomebodyElseIsNoWayIntoTheirList() {
        PersonId grace = given.person("Grace");
        long hers = given.ticket(grace, support, "The moth");
        given.ticket(ada, support, "The engine does not start");

        assertThat(page("/tickets?tickets_before=" + hers, kim)).bodyText().doesNotContain("The moth");
    }

    @Test
    void anAgentWithoutAScopeSeesNoTicket() {
        given.ticket(ada, support, "The engine does not start");
        long nobody = given.agent("Noah None", null, support);

        assertThat(page("/tickets", nobody)).hasStatus(403);
    }

    @Test
    @Tag("T3")
    void markupInASubjectIsText() {
        given.ticket(ada, support, "<script>alert(1)</script>");

        assertThat(page("/tickets", kim))
                .bodyText()
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert(1)");
    }

    @Test
    void htmxGetsTheTabAlone() {
        given.ticket(ada, support, "The engine does not start");

        assertThat(mvc.get()
                        .uri("/agent/users/" + ada + "/tickets")
                        .header("HX-Request", "true")
                        .header("HX-Target", "tab")
                        .with(Given.signedIn(kim)))
                .bodyText()
                .contains("The engine does not start")
                .doesNotContain("<html", "record-head");
    }

    @Test
    void thePeekCardShowsTheThreeLatestTickets() {
        for (int n = 1; n <= 4; n++) {
            replied(given.ticket(ada, support, "Ticket " + n), NOON.plusSeconds(n));
        }

        assertThat(page("/peek", kim))
                .bodyText()
                .contains("Ticket 4", "Ticket 3", "Ticket 2")
                .doesNotContain("Ticket 1");
    }

    private void replied(long ticket, Instant at) {
        db.sql("update ticket set last_reply_at = ? where id = ?", OffsetDateTime.ofInstant(at, ZoneOffset.UTC), ticket)
                .update();
    }

    private static List<Long> ids(Page<Ticket, Long> page) {
        return page.rows().stream().map(Ticket::id).toList();
    }

    private MvcTestResult page(String path, long agent) {
        return at("/agent/users/" + ada + path, agent);
    }

    private MvcTestResult at(String address, long agent) {
        return mvc.get().uri(address).with(Given.signedIn(agent)).exchange();
    }

    private List<String> subjects(String query) {
        return subjectsIn(body(page("/tickets" + query, kim)));
    }

    private static List<String> subjectsIn(String body) {
        return Pattern.compile("row-title\"><a href=\"/agent/tickets/\\d+\"><bdi>([^<]*)<")
                .matcher(body)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String link(String body, String part) {
        return Pattern.compile("href=\"([^\"]*" + part + "[^\"]*)\"")
                .matcher(body)
                .results()
                .map(MatchResult::group)
                .map(found -> found.substring(6, found.length() - 1).replace("&amp;", "&"))
                .findFirst()
                .orElseThrow();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
