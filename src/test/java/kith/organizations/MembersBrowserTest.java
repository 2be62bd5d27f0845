package kith.organizations;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import kith.Browser;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.people.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Joining users and organizations, from either side. */
@CommittedTest
class MembersBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Given given;

    private long acme;
    private PersonId ada;

    @BeforeEach
    void acmeHasNoMembersYet() {
        given.agent("Kim Osei", Scope.ALL);
        acme = given.organization("Acme Corp");
        given.organization("Acme Østfold");
        given.organization("Globex");
        ada = given.user("Ada Lovelace", "ada@acme.example");
        given.user("Grace Hopper", "grace@navy.example");
        given.user("Somebody Else", "somebody@else.example");
    }

    @Test
    @Tag("F107")
    @Tag("F108")
    void typingInTheSelectorNarrowsItsListAndTheKeyboardChooses() {
        Page page = signedIn(ColorScheme.LIGHT);
        List<String> complaints = Browser.complaints(page);
        Locator input = selector(page);

        input.pressSequentially("acm");
        assertThat(options(page)).hasText(new String[] {"Acme Corp", "Acme Østfold", "Create “acm”"});
        input.pressSequentially("e ost");
        assertThat(options(page)).hasText(new String[] {"Acme Østfold", "Create “acme ost”"});
        assertThat(input).hasAttribute("role", "combobox");
        assertThat(input).hasAttribute("aria-expanded", "true");

        input.press("ArrowDown");
        assertThat(page.locator("#" + input.getAttribute("aria-activedescendant")))
                .hasAttribute("aria-selected", "true");
        assertThat(Browser.axe(page)).isEmpty();
        input.press("Enter");
        assertThat(input).hasValue("Acme Østfold");
        assertThat(input).hasAttribute("aria-expanded", "false");
        page.locator("#card-organization button.primary").click();

        assertThat(page.locator("#card-organization .who")).containsText("Acme Østfold");
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    @Test
    @Tag("F109")
    void theSelectorMakesAnOrganizationAndAssignsItAtOnce() {
        Page page = signedIn(ColorScheme.LIGHT);
        Locator input = selector(page);

        input.pressSequentially("Initech");
        assertThat(options(page)).hasText(new String[] {"Create “Initech”"});
        options(page).first().click();
        page.locator("#card-organization button.primary").click();

        assertThat(page.locator("#card-organization .who")).containsText("Initech");
        page.locator("#card-organization .who a").click();
        assertThat(page.locator(".record-tabs .rows")).containsText("Ada Lovelace");
        page.context().close();
    }

    @Test
    @Tag("F121")
    void theOrganizationSearchesUsersAndTakesInManyAtOnce() {
        Page page = signedIn(ColorScheme.DARK);
        page.navigate(at("/agent/organizations/" + acme));
        page.getByText("Add members").first().click();

        page.getByLabel("Search users").fill("lovel");
        assertThat(page.locator("#candidates .check")).hasCount(1);
        page.getByLabel("Ada Lovelace").check();
        page.getByLabel("Search users").fill("navy");
        assertThat(page.locator("#candidates .check")).hasCount(2);
        assertThat(page.getByLabel("Ada Lovelace")).isChecked();
        page.getByLabel("Grace Hopper").check();
        assertThat(page.url()).doesNotContain("_csrf");
        assertThat(Browser.axe(page)).isEmpty();
        page.locator("#new-members button.primary").click();

        assertThat(page.locator(".record-tabs .rows .row-title a"))
                .hasText(new String[] {"Ada Lovelace", "Grace Hopper"});
        assertThat(page.locator("kith-toast")).containsText("2 users are members now.");

        page.getByLabel("Make Grace Hopper a manager").click();
        assertThat(page.locator(".record-tabs .rows .row-title").first()).containsText("Grace Hopper");
        assertThat(page.locator(".record-tabs .rows .row-title").first()).containsText("Manager");
        page.context().close();
    }

    private Locator selector(Page page) {
        page.navigate(at("/agent/users/" + ada));
        page.locator("#card-organization header a").click();
        return page.locator("#edit-organization");
    }

    private static Locator options(Page page) {
        return page.locator("#card-organization [role=option]");
    }

    private Page signedIn(ColorScheme scheme) {
        Page page = Browser.newPage(1440, 900, scheme);
        Browser.signIn(page, port, "Kim Osei");
        return page;
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
