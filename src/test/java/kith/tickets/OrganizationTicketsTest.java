package kith.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import kith.DatabaseTest;
import kith.Given;
import kith.access.Scope;
import kith.people.PersonId;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The tickets of all members on the record of their organization. */
@DatabaseTest
class OrganizationTicketsTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Database db;

    @Autowired
    private Given given;

    private long kim;
    private long support;
    private long sales;
    private String acme;
    private PersonId ada;

    @BeforeEach
    void twoMembersHaveTickets() {
        support = given.department("Support");
        sales = given.department("Sales");
        kim = given.agent("Kim Osei", Scope.ALL);
        long organization = given.organization("Acme");
        acme = "/agent/organizations/" + organization;
        ada = given.user("Ada Lovelace", "ada@acme.example");
        PersonId grace = given.user("Grace Hopper", "grace@acme.example");
        given.member(ada, organization);
        given.member(grace, organization);
        given.ticket(ada, support, "The engine does not start");
        given.ticket(grace, sales, "An offer please");
        given.ticket(given.user("Else", "else@else.example"), support, "Nothing to do with it");
    }

    @Test
    @Tag("F124")
    void theTabListsTheTicketsOfAllMembersWithWhoAsked() {
        assertThat(get(acme + "/tickets", kim))
                .hasStatusOk()
                .bodyText()
                .contains("The engine does not start", "An offer please", "Ada Lovelace", "Grace Hopper")
                .contains("Tickets <span class=\"count\">2</span>")
                .doesNotContain("Nothing to do with it");

        db.sql("update person set organization_id = null where id = ?", ada.value())
                .update();
        assertThat(get(acme + "/tickets", kim)).bodyText().doesNotContain("The engine does not start");
    }

    @Test
    @Tag("F124")
    @Tag("T9")
    void aLimitedAgentSeesThoseOfTheOwnDepartmentAlone() {
        long lee = given.agent("Lee", Scope.LIMITED, support);

        assertThat(get(acme + "/tickets", lee))
                .bodyText()
                .contains("The engine does not start", "Tickets <span class=\"count\">1</span>")
                .doesNotContain("An offer please");
        assertThat(get(acme + "/activity", lee))
                .bodyText()
                .contains("The engine does not start")
                .doesNotContain("An offer please");
    }

    @Test
    @Tag("F143")
    @Tag("F246")
    void theActivityTellsOfTicketsNotesAndChanges() {
        db.sql("update ticket set reply_count = 1 where subject = 'An offer please'")
                .update();
        db.sql(
                        "insert into note (organization_id, author_id, author_name, body) select id, ?, 'Kim Osei', 'Pays late.' from organization",
                        kim)
                .update();

        assertThat(get(acme + "/activity", kim))
                .bodyText()
                .contains("Opened", "The engine does not start", "Last reply in", "An offer please")
                .contains("wrote a note", "Pays late.", "created this record");
        assertThat(get(acme + "/activity?kind=notes", kim))
                .bodyText()
                .contains("Pays late.")
                .doesNotContain("An offer please");
    }

    private MvcTestResult get(String address, long agent) {
        return mvc.get().uri(address).with(Given.signedIn(agent)).exchange();
    }
}
