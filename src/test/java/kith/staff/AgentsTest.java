package kith.staff;

import static kith.Given.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.sql.Database;
import kith.staff.SaveOutcome.Refused;
import kith.staff.SaveOutcome.Saved;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DatabaseTest
class AgentsTest {

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SaveAgent saveAgent;

    @Autowired
    private Viewers viewers;

    private long kim;

    @BeforeEach
    void kimAdministers() {
        kim = given.agent("Kim Park", Scope.ALL);
    }

    @Test
    @Tag("F398")
    void theAgentsHaveASectionOfTheirOwn() {
        given.agent("Lee Adler", Scope.VIEW_ONLY);
        given.user("Ada Lovelace", "ada@acme.example");

        assertThat(mvc.get().uri("/agent/agents").with(signedIn(kim)))
                .bodyText()
                .contains("Kim Park", "Lee Adler", "lee@help.example")
                .doesNotContain("Ada Lovelace");
    }

    @Test
    @Tag("F399")
    void theListCanShowOneTeam() {
        long lee = given.agent("Lee Adler", Scope.VIEW_ONLY);
        long nights = team("Nights");
        db.sql("insert into agent_team (agent_id, team_id) values (?, ?)", lee, nights)
                .update();

        assertThat(mvc.get().uri("/agent/agents?team={team}", nights).with(signedIn(kim)))
                .bodyText()
                .contains("Lee Adler")
                .doesNotContain("kim@help.example");
    }

    @Test
    @Tag("F407")
    @Tag("F394")
    void anAgentIsInSeveralDepartmentsAndTeamsOfWhichOneIsPrimary() {
        long sales = given.department("Sales");
        long billing = given.department("Billing");
        long nights = team("Nights");
        long days = team("Days");

        assertThat(mvc.post()
                        .uri("/agent/agents")
                        .with(signedIn(kim))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("name", "Mia Novak")
                        .param("email", "mia@help.example")
                        .param("scope", "LIMITED")
                        .param("departments", Long.toString(sales), Long.toString(billing))
                        .param("teams", Long.toString(nights), Long.toString(days))
                        .param("primaryTeam", Long.toString(days))
                        .param("enabled", "true"))
                .hasStatus(HttpStatus.FOUND);

        long mia = agent("mia@help.example");
        assertThat(viewer(mia).departments()).containsExactlyInAnyOrder(sales, billing);
        assertThat(viewer(mia).scope()).isEqualTo(Scope.LIMITED);
        assertThat(db.sql("select team_id from agent_team where agent_id = ? order by is_primary desc", mia)
                        .query(Long.class)
                        .list())
                .containsExactly(days, nights);
    }

    @Test
    @Tag("F393")
    void accessToADepartmentCoversThoseBeneath() {
        long support = given.department("Support");
        long technical = given.department("Technical", support);
        long databases = given.department("Databases", technical);
        long sales = given.department("Sales");

        long lee = given.agent("Lee", Scope.EXPANDED, support);

        assertThat(viewer(lee).departments())
                .containsExactlyInAnyOrder(support, technical, databases)
                .doesNotContain(sales);
    }

    @Test
    @Tag("F410")
    void anAddressOfAUserIsNoAddressForAnAgent() {
        given.user("Ada Lovelace", "ada@acme.example");

        SaveOutcome outcome = saveAgent.add(draft("Ada", "ADA@acme.example", Scope.LIMITED, true, 0), viewer(kim));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems()).containsEntry("email", "staff.email.taken"));
    }

    @Test
    @Tag("F397")
    void theLastAdministratorCannotBeDemoted() {
        SaveOutcome outcome = saveAgent.change(
                kim, draft("Kim Park", "kim@help.example", Scope.EXPANDED, true, version(kim)), viewer(kim));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .containsEntry("scope", "staff.agent.last-administrator"));
        assertThat(viewer(kim).scope()).isEqualTo(Scope.ALL);
    }

    @Test
    @Tag("F397")
    void theLastAdministratorCannotBeDisabled() {
        given.agent("Lee", Scope.EXPANDED);

        SaveOutcome outcome = saveAgent.change(
                kim, draft("Kim Park", "kim@help.example", Scope.ALL, false, version(kim)), viewer(kim));

        assertThat(outcome).isInstanceOf(Refused.class);
        assertThat(viewers.find(kim)).isPresent();
    }

    @Test
    @Tag("F397")
    void aDisabledAdministratorDoesNotCount() {
        long lee = given.agent("Lee", Scope.ALL);
        db.sql("update agent set enabled = false where person_id = ?", lee).update();

        SaveOutcome outcome =
                saveAgent.change(kim, draft("Kim Park", "kim@help.example", null, true, version(kim)), viewer(kim));

        assertThat(outcome).isInstanceOf(Refused.class);
    }

    @Test
    void withAnotherAdministratorTheScopeCanGo() {
        given.agent("Lee", Scope.ALL);

        SaveOutcome outcome = saveAgent.change(
                kim, draft("Kim Park", "kim@help.example", Scope.LIMITED, true, version(kim)), viewer(kim));

        assertThat(outcome).isEqualTo(new Saved(kim));
        assertThat(viewer(kim).scope()).isEqualTo(Scope.LIMITED);
    }

    @Test
    @Tag("F381")
    void theFormOffersTheFourScopesAndNone() {
        assertThat(mvc.get().uri("/agent/agents/new").with(signedIn(kim)))
                .bodyText()
                .contains(">All Access<", ">Expanded<", ">Limited<", ">View only<", ">No access<");
    }

    private AgentDraft draft(String name, String email, @Nullable Scope scope, boolean enabled, int version) {
        return new AgentDraft(name, email, scope, List.of(), List.of(), null, enabled, version);
    }

    private Viewer viewer(long agent) {
        return viewers.find(agent).orElseThrow();
    }

    private int version(long agent) {
        return db.sql("select version from agent where person_id = ?", agent)
                .query(Integer.class)
                .single();
    }

    private long agent(String address) {
        return db.sql("select person_id from email_address where address = ?", address)
                .query(Long.class)
                .single();
    }

    private long team(String name) {
        return db.sql("insert into team (name) values (?) returning id", name)
                .query(Long.class)
                .single();
    }
}
