package kith.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Forbidden;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.people.Notes;
import kith.people.PersonId;
import kith.sql.Database;
import kith.staff.Assignees.Assignee;
import kith.staff.SaveOutcome.Refused;
import kith.staff.SaveOutcome.Saved;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class RetireAgentTest {

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    @Autowired
    private RetireAgent retire;

    @Autowired
    private SaveAgent saveAgent;

    @Autowired
    private AgentDirectory agents;

    @Autowired
    private Agents accounts;

    @Autowired
    private Assignees assignees;

    @Autowired
    private Notes notes;

    @Autowired
    private Viewers viewers;

    private Viewer kim;
    private long lee;

    @BeforeEach
    void leeIsAnAgent() {
        kim = viewers.find(given.agent("Kim Park", Scope.ALL)).orElseThrow();
        lee = given.agent("Lee Adler", Scope.ALL);
    }

    @Test
    @Tag("F408")
    @Tag("F409")
    @Tag("F410")
    void aDeletedAgentIsGoneFromTheListAndComesBackWhole() {
        PersonId ada = given.user("Ada", "ada@acme.example");
        notes.add(ada, "Pays late.", viewers.find(lee).orElseThrow());

        assertThat(retire.delete(lee, kim)).isEqualTo(new Saved(lee));

        assertThat(viewers.find(lee)).isEmpty();
        assertThat(accounts.findByAddress("lee@help.example")).isEmpty();
        assertThat(agents.list(null, "", kim))
                .extracting(AgentDirectory.Agent::name)
                .containsExactly("Kim Park");
        assertThat(agents.deleted(kim)).extracting(AgentDirectory.Agent::name).containsExactly("Lee Adler");
        assertThat(notes.page(ada, null, kim).rows().getFirst().authorName()).isEqualTo("Lee Adler");
        assertThat(saveAgent.add(
                        new AgentDraft("Other", "lee@help.example", null, List.of(), List.of(), null, true, 0), kim))
                .as("the address stays taken")
                .isInstanceOf(Refused.class);

        retire.restore(lee, kim);
        assertThat(viewers.find(lee))
                .hasValueSatisfying(back -> assertThat(back.scope()).isEqualTo(Scope.ALL));
    }

    @Test
    @Tag("F408")
    @Tag("F409")
    void anAgentBecomesAUserWhoseTicketsAreNobodys() {
        PersonId ada = given.user("Ada", "ada@acme.example");
        long ticket = given.ticket(ada, given.department("Support"), "The engine");
        db.sql("update ticket set assignee_id = ? where id = ?", lee, ticket).update();
        notes.add(ada, "Pays late.", viewers.find(lee).orElseThrow());
        assertThat(retire.tickets(lee, kim)).isEqualTo(1);

        assertThat(retire.convertToUser(lee, kim)).isEqualTo(new Saved(lee));

        assertThat(db.sql("select assignee_id is null from ticket where id = ?", ticket)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(db.sql("select email from directory_entry where person_id = ?", lee)
                        .query(String.class)
                        .single())
                .as("the users list has the former agent")
                .isEqualTo("lee@help.example");
        assertThat(notes.page(ada, null, kim).rows().getFirst().authorName()).isEqualTo("Lee Adler");
        assertThat(viewers.find(lee)).isEmpty();
    }

    @Test
    @Tag("F397")
    void theLastAdministratorStays() {
        retire.delete(lee, kim);

        assertThat(retire.delete(kim.agentId(), kim))
                .as("a deleted one does not count")
                .isInstanceOf(Refused.class);
        assertThat(retire.convertToUser(kim.agentId(), kim)).isInstanceOf(Refused.class);
        assertThat(viewers.find(kim.agentId())).isPresent();
    }

    @Test
    @Tag("T9")
    void onlyAdministratorsSendAgentsAway() {
        Viewer eve = viewers.find(given.agent("Eve", Scope.EXPANDED)).orElseThrow();

        assertThatThrownBy(() -> retire.delete(lee, eve)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> retire.convertToUser(lee, eve)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> saveAgent.vacation(lee, true, eve)).isInstanceOf(Forbidden.class);
    }

    @Test
    @Tag("F411")
    void whoIsLockedAwayOrGoneIsNotOfferedForAssignment() {
        long away = given.agent("Mia", Scope.LIMITED);
        long locked = given.agent("Nils", Scope.LIMITED);
        saveAgent.vacation(away, true, kim);
        db.sql("update agent set enabled = false where person_id = ?", locked).update();
        assertThat(assignees.offered(kim)).extracting(Assignee::name).containsExactly("Kim Park", "Lee Adler");

        retire.delete(lee, kim);
        saveAgent.vacation(away, false, kim);
        assertThat(assignees.offered(kim)).extracting(Assignee::name).containsExactly("Kim Park", "Mia");
    }
}
