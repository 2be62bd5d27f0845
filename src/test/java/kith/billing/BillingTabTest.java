package kith.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kith.DatabaseTest;
import kith.Desk;
import kith.Given;
import kith.access.Scope;
import kith.people.PersonId;
import kith.sql.Database;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What was charged, on the records of people and organizations. */
@DatabaseTest
class BillingTabTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    private Desk kim;
    private Desk lee;
    private PersonId ada;
    private PersonId grace;
    private long organization;
    private long engine;
    private long offer;

    @BeforeEach
    void twoMembersWereCharged() {
        long support = given.department("Support");
        kim = new Desk(mvc, given.agent("Kim Osei", Scope.ALL));
        lee = new Desk(mvc, given.agent("Lee", Scope.LIMITED, support));
        organization = given.organization("Acme");
        ada = given.user("Ada Lovelace", "ada@acme.example");
        grace = given.user("Grace Hopper", "grace@acme.example");
        given.member(ada, organization);
        given.member(grace, organization);
        engine = given.ticket(ada, support, "The engine does not start");
        offer = given.ticket(ada, given.department("Sales"), "An offer please");
        charge(engine, ada, "12.50", "EUR", null, "Spare part");
        charge(engine, ada, null, null, 5400, "Visit");
        charge(offer, ada, "7.25", "EUR", null, "Printed offer");
        charge(offer, ada, "20", "JPY", null, null);
        charge(given.ticket(grace, support, "Of Grace"), grace, null, null, 1800, "Call");
        charge(given.ticket(grace, support, "Buy now", "SPAM"), grace, null, null, 60, "Never");
    }

    @Test
    @Tag("F224")
    void theRecordListsTheChargesWithTotals() {
        Document tab = kim.page("/agent/users/" + ada + "/billing");

        assertThat(tab.select(".tabs [aria-current]").text()).isEqualTo("Billing 4");
        assertThat(tab.select("#tab .rows li")).hasSize(4);
        assertThat(tab.select("#tab .rows li:last-child").text())
                .contains("Spare part", "Kim Osei", "#" + engine, "The engine does not start", "€12.50");
        assertThat(tab.select("#tab .rows li:last-child time").hasAttr("datetime"))
                .isTrue();
        assertThat(tab.select("#tab .rows a[href=/agent/tickets/" + engine + "]"))
                .hasSize(2);
        assertThat(tab.select("#tab dl dd").eachText()).containsExactly("1:30 h", "€19.75", "JP¥20");
    }

    @Test
    @Tag("F224")
    @Tag("T9")
    void chargesOfTicketsThatTheAgentMayNotSeeAreNeitherListedNorCounted() {
        Document tab = lee.page("/agent/users/" + ada + "/billing");

        assertThat(tab.select(".tabs [aria-current]").text()).isEqualTo("Billing 2");
        assertThat(tab.text()).doesNotContain("Printed offer").doesNotContain("An offer please");
        assertThat(tab.select("#tab dl dd").eachText()).containsExactly("1:30 h", "€12.50");
    }

    @Test
    @Tag("T9")
    void theActivityTellsOfChargesThatTheAgentMayKnowOf() {
        String address = "/agent/users/" + ada + "/activity";

        assertThat(words(kim, address))
                .contains("Kim Osei charged 12.50 EUR for The engine does not start #" + engine)
                .contains("charged 1:30:00 for")
                .contains("charged 7.25 EUR for An offer please");
        assertThat(words(lee, address)).contains("12.50 EUR").doesNotContain("7.25 EUR");
    }

    @Test
    @Tag("F126")
    void theOrganizationListsTheChargesOfItsMembers() {
        Document tab = kim.page("/agent/organizations/" + organization + "/billing");

        assertThat(tab.select("#tab .rows li")).hasSize(5);
        assertThat(tab.select("#tab .rows").text())
                .contains("Ada Lovelace", "Grace Hopper", "Call", "Spare part")
                .doesNotContain("Never");
        assertThat(tab.select("#tab dl dd").eachText()).containsExactly("2:00 h", "€19.75", "JP¥20");

        db.sql("update person set organization_id = null where id = ?", ada.value())
                .update();
        assertThat(kim.page("/agent/organizations/" + organization + "/billing")
                        .select("#tab dl dd")
                        .eachText())
                .containsExactly("0:30 h");
    }

    @Test
    @Tag("F126")
    @Tag("T9")
    void theOrganizationDoesNotListWhatTheAgentMayNotSee() {
        Document tab = lee.page("/agent/organizations/" + organization + "/billing");

        assertThat(tab.text()).contains("Spare part").doesNotContain("Printed offer");
        assertThat(tab.select("#tab dl dd").eachText()).containsExactly("2:00 h", "€12.50");
    }

    @Test
    @Tag("F225")
    void pagesInBothDirectionsShowEachChargeOnce() {
        db.sql("""
                        insert into charge (ticket_id, person_id, agent_name, seconds, comment, charged_at)
                        select ?, ?, 'Kim', 60, 'Charge ' || n, now() - n / 3 * interval '1 hour' from generate_series(1, 116) n
                        """, engine, ada.value()).update();

        List<String> down = new ArrayList<>();
        Document page = kim.page("/agent/users/" + ada + "/billing");
        List<String> first = page.select("#tab .rows li").eachText();
        for (String next = turn(page, "Older charges"); next != null; next = turn(page, "Older charges")) {
            down.addAll(page.select("#tab .rows li").eachText());
            page = kim.page(next);
        }
        down.addAll(page.select("#tab .rows li").eachText());
        assertThat(down).hasSize(120).doesNotHaveDuplicates();

        String back = Objects.requireNonNull(turn(page, "Newer charges"));
        assertThat(kim.page(kim.page(back)
                                .select("#tab .pager a[aria-label=Newer charges]")
                                .attr("href"))
                        .select("#tab .rows li")
                        .eachText())
                .isEqualTo(first);
        assertThat(page.select("#tab dd").eachText().getFirst()).isEqualTo("3:26 h");
    }

    @Test
    void aTicketGivenToSomebodyElseLeavesItsChargesWhereTheyAre() {
        db.sql("update ticket set requester_id = ? where id = ?", grace.value(), engine)
                .update();

        assertThat(kim.page("/agent/users/" + ada + "/billing").text()).contains("Spare part");
        assertThat(kim.page("/agent/users/" + grace + "/billing").text()).doesNotContain("Spare part");
    }

    /** Without the marks that keep the directions of names apart. */
    private static String words(Desk desk, String address) {
        return desk.page(address).select("#tab").text().replaceAll("[\\u2068\\u2069]", "");
    }

    private static @Nullable String turn(Document page, String label) {
        var link = page.select("#tab .pager a[aria-label=" + label + "]");
        return link.isEmpty() ? null : link.attr("href");
    }

    private void charge(
            long ticket,
            PersonId person,
            @Nullable String amount,
            @Nullable String currency,
            @Nullable Integer seconds,
            @Nullable String comment) {
        db.sql(
                        """
                        insert into charge (ticket_id, person_id, agent_id, agent_name, amount, currency, seconds, comment, charged_at)
                        values (?, ?, ?, 'Kim Osei', ?, ?, ?, ?, clock_timestamp())
                        """,
                        ticket,
                        person.value(),
                        kim.agent(),
                        amount == null ? null : new BigDecimal(amount),
                        currency,
                        seconds,
                        comment)
                .update();
    }
}
