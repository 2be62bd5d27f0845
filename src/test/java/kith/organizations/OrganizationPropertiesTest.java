package kith.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import kith.DatabaseTest;
import kith.Given;
import kith.access.Forbidden;
import kith.access.Scope;
import kith.access.StaleEdit;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.organizations.OrganizationProperties.Relative;
import kith.organizations.PropertiesOutcome.Saved;
import kith.organizations.PropertiesOutcome.UnknownParent;
import kith.organizations.PropertiesOutcome.WouldBeCircular;
import kith.people.PersonId;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@DatabaseTest
class OrganizationPropertiesTest {

    @Autowired
    private OrganizationProperties properties;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Viewers viewers;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Database db;

    @Autowired
    private Given given;

    private Viewer kim;
    private OrganizationId acme;

    @BeforeEach
    void acmeIsThere() {
        kim = viewers.find(given.agent("Kim Osei", Scope.ALL)).orElseThrow();
        acme = new OrganizationId(given.organization("Acme"));
    }

    @Test
    @Tag("F127")
    @Tag("F143")
    void theSummaryIsEditedOnTheRecordAndLogged() {
        String record = "/agent/organizations/" + acme;
        assertThat(get(record + "?edit=summary")).bodyText().contains("<textarea", "name=\"summary\"");

        assertThat(post(record + "/summary", "summary", "Pays late.\n<b>Always.</b>"))
                .hasRedirectedUrl(record);

        assertThat(get(record))
                .bodyText()
                .contains("Pays late.", "&lt;b&gt;Always.")
                .doesNotContain("<b>Always");
        assertThat(get(record + "/changes")).bodyText().contains("Summary", "Pays late.", "Kim Osei", "Acme");
    }

    @Test
    @Tag("F131")
    void importanceGoesFromZeroToFiveAndIsOneAtFirst() {
        assertThat(properties.of(acme, kim).importance()).isEqualTo(1);

        assertThat(properties.save(acme, 0, 5, "", kim)).isEqualTo(new Saved());
        assertThat(properties.of(acme, kim).importance()).isEqualTo(5);
        properties.save(acme, 1, 99, "", kim);
        assertThat(properties.of(acme, kim).importance()).isEqualTo(5);
        assertThatThrownBy(
                        () -> db.sql("update organization set importance = 6").update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    @Tag("F133")
    void anOrganizationHasOneParentAndAnyNumberOfChildrenButNoCircle() {
        OrganizationId north = new OrganizationId(given.organization("Acme North"));
        OrganizationId branch = new OrganizationId(given.organization("Acme North Branch"));
        given.organization("Acme South");

        assertThat(properties.save(north, 0, 1, "acme", kim)).isEqualTo(new Saved());
        assertThat(properties.save(branch, 0, 1, "Acme North", kim)).isEqualTo(new Saved());
        assertThat(properties.save(acme, 0, 1, "Acme North Branch", kim)).isEqualTo(new WouldBeCircular());
        assertThat(properties.save(acme, 0, 1, "Acme", kim)).isEqualTo(new WouldBeCircular());
        assertThat(properties.save(acme, 0, 1, "Nobody Inc", kim)).isEqualTo(new UnknownParent());

        assertThat(properties.of(branch, kim).parent()).isEqualTo(new Relative(north.value(), "Acme North"));
        assertThat(properties.children(acme, 10, kim)).containsExactly(new Relative(north.value(), "Acme North"));
        assertThat(get("/agent/organizations/" + north))
                .bodyText()
                .contains("Parent organization", "Acme North Branch");
    }

    @Test
    @Tag("F133")
    void aRefusedParentIsSaidAtTheField() {
        assertThat(post("/agent/organizations/" + acme + "/properties", "parent", "Acme"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("aria-describedby=\"parent-hint parent-error\"", "value=\"Acme\"");
    }

    @Test
    @Tag("F142")
    void theChildrenOfADeletedOrganizationStandAlone() {
        OrganizationId north = new OrganizationId(given.organization("Acme North"));
        properties.save(north, 0, 1, "Acme", kim);

        organizations.delete(acme, kim);

        assertThat(properties.of(north, kim).parent()).isNull();
        assertThat(get("/agent/organizations/" + north + "/changes"))
                .bodyText()
                .contains("Parent organization", "Acme");
    }

    @Test
    @Tag("T9")
    void whoMayNotChangeEachMemberChangesNoProperty() {
        Viewer eve = viewers.find(given.agent("Eve", Scope.EXPANDED, given.department("Support")))
                .orElseThrow();
        PersonId foreign = given.user("Ada", "ada@acme.example");
        given.member(foreign, acme.value());
        given.ticket(foreign, given.department("Sales"), "An offer");

        assertThatThrownBy(() -> properties.summarize(acme, 0, "Mine", eve)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> properties.save(acme, 0, 5, "", eve)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> properties.save(acme, 7, 5, "", kim)).isInstanceOf(StaleEdit.class);
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(Given.signedIn(kim.agentId())).exchange();
    }

    private MvcTestResult post(String address, String name, String value) {
        return mvc.post()
                .uri(address)
                .param("version", "0")
                .param(name, value)
                .with(csrf())
                .with(Given.signedIn(kim.agentId()))
                .exchange();
    }
}
