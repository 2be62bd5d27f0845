package kith.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import kith.DatabaseTest;
import kith.Given;
import kith.access.Scope;
import kith.people.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@DatabaseTest
class OrganizationPagesTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Given given;

    private long kim;

    @BeforeEach
    void kimSignsIn() {
        kim = given.agent("Kim Osei", Scope.ALL);
    }

    @Test
    @Tag("F116")
    void theListShowsEachOrganizationWithItsMembers() {
        given.member(given.person("Ada"), given.organization("Acme"));

        assertThat(get("/agent/organizations", kim))
                .hasStatusOk()
                .bodyText()
                .contains("Acme", "1 member", "<!doctype html>");
    }

    @Test
    void htmxGetsTheListingAlone() {
        given.organization("Acme");

        assertThat(mvc.get()
                        .uri("/agent/organizations?q=ac")
                        .header("HX-Request", "true")
                        .with(Given.signedIn(kim)))
                .hasStatusOk()
                .bodyText()
                .contains("Acme")
                .doesNotContain("<!doctype html>");
    }

    @Test
    @Tag("F117")
    void aNameThatIsTakenIsRefusedAtTheField() {
        given.organization("Acme");

        assertThat(post("/agent/organizations/new", "name", "ACME", kim))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("aria-describedby=\"organization-name-error\"", "This name is taken by", "value=\"ACME\"");
    }

    @Test
    @Tag("F118")
    void renamingLeadsBackToTheRecordUnderItsNewName() {
        String record = "/agent/organizations/" + given.organization("Acme");

        assertThat(mvc.post()
                        .uri(record + "/name")
                        .param("name", "Acme & Sons")
                        .param("version", "0")
                        .with(csrf())
                        .with(Given.signedIn(kim)))
                .hasRedirectedUrl(record);
        assertThat(get(record, kim)).bodyText().contains("Acme &amp; Sons");
    }

    @Test
    void theRecordShowsMembersThatLeadToTheUser() {
        long acme = given.organization("Acme");
        PersonId ada = given.user("Ada", "ada@acme.example");
        given.member(ada, acme);

        assertThat(get("/agent/organizations/" + acme, kim))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/agent/users/" + ada + "\"", "ada@acme.example", "Change log");
    }

    @Test
    @Tag("F142")
    void deletingAsksFirst() {
        String deletion = "/agent/organizations/" + given.organization("Acme") + "/deletion";

        assertThat(get(deletion, kim)).hasStatusOk().bodyText().contains("Delete Acme?");
        assertThat(post(deletion, "x", "", kim)).hasRedirectedUrl("/agent/organizations");
    }

    @Test
    void thePickerOffersToMakeWhatIsNotThereYet() {
        given.organization("Acme");
        long vera = given.agent("Vera", Scope.VIEW_ONLY);

        assertThat(get("/agent/organizations/picker?q=acm", kim))
                .bodyText()
                .contains("role=\"option\"", "data-label=\"Acme\"", "data-value=\"new\"");
        assertThat(get("/agent/organizations/picker?q=acme", kim)).bodyText().doesNotContain("data-value=\"new\"");
        assertThat(get("/agent/organizations/picker?q=acm", vera))
                .bodyText()
                .contains("Acme")
                .doesNotContain("data-value=\"new\"");
    }

    @Test
    @Tag("T3")
    void aNameIsTextOnEveryPage() {
        String record = "/agent/organizations/" + given.organization(SCRIPT);

        for (String page : new String[] {
            "/agent/organizations",
            record,
            record + "?rename=true",
            record + "/deletion",
            "/agent/organizations/picker?q=script"
        }) {
            assertThat(get(page, kim))
                    .as(page)
                    .hasStatusOk()
                    .bodyText()
                    .contains("alert(1)")
                    .doesNotContain(SCRIPT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/agent/organizations/new", "/agent/organizations/1/deletion"})
    @Tag("T9")
    void whoMayOnlyLookIsRefusedEveryForm(String page) {
        long vera = given.agent("Vera", Scope.VIEW_ONLY);

        assertThat(get(page, vera)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(page, "name", "X", vera)).hasStatus4xxClientError();
    }

    @Test
    @Tag("T9")
    void whoMayOnlyLookSeesNoWayToChangeAnything() {
        long acme = given.organization("Acme");
        given.member(given.person("Ada"), acme);
        long vera = given.agent("Vera", Scope.VIEW_ONLY);

        assertThat(get("/agent/organizations/" + acme, vera))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/deletion", "/removal", "rename=true");
    }

    @Test
    @Tag("T9")
    void whoHasNoScopeSeesNothing() {
        long nils = given.agent("Nils", null);

        assertThat(get("/agent/organizations", nils)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/agent/organizations/" + given.organization("Acme"), nils))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?after=x",
                "?after=1~%00",
                "?sort=members&after=1~x",
                "?sort=created&before=9~9",
                "?sort=nope&dir=nope"
            })
    void anAddressThatCannotBeReadShowsTheFirstPage(String query) {
        given.organization("Acme");

        assertThat(get("/agent/organizations" + query, kim))
                .hasStatusOk()
                .bodyText()
                .contains("Acme");
    }

    private MvcTestResult get(String address, long agent) {
        return mvc.get().uri(address).with(Given.signedIn(agent)).exchange();
    }

    private MvcTestResult post(String address, String name, String value, long agent) {
        return mvc.post()
                .uri(address)
                .param(name, value)
                .with(csrf())
                .with(Given.signedIn(agent))
                .exchange();
    }
}
