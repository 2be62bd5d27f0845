package kith.mergers.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import kith.Browser;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.people.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Merging as somebody does it who sees the result while choosing. */
@CommittedTest
class MergeBrowserTest {

    @Autowired
    private Given given;

    @LocalServerPort
    private int port;

    private Page page;
    private List<String> complaints;
    private PersonId ada;
    private PersonId again;

    @BeforeEach
    void adaIsKnownTwice() {
        given.agent("Kim", Scope.ALL);
        ada = given.user("Ada Lovelace", "ada@example.com");
        again = given.user("A. Lovelace", "countess@example.com");
        page = Browser.newPage(1280, 900, ColorScheme.DARK);
        complaints = Browser.complaints(page);
    }

    @AfterEach
    void nothingWasComplainedAbout() {
        page.context().close();
        assertThat(complaints).isEmpty();
    }

    @Test
    @Tag("F485")
    void theResultFollowsWhatIsChosenByKeysAlone() {
        open("/agent/users/" + ada + "/merge/" + again);
        Locator name = page.locator("#merge-result dd").first();
        assertThat(name).hasText("Ada Lovelace");

        page.locator("[name='take.name'][value=survivor]").focus();
        page.keyboard().press("ArrowRight");

        assertThat(name).hasText("A. Lovelace");
        assertThat(page.locator("#merge-result .card-foot")).containsText("1 value overwritten");
        assertThat(Browser.axe(page)).isEmpty();
    }

    @Test
    @Tag("F292")
    @Tag("F304")
    void twoOfTheListAreMergedAndTheLastActIsUndoneByAKey() {
        open("/agent/users");
        page.getByLabel("Select Ada Lovelace").check();
        Locator merge = page.locator("[formaction='/agent/users/merge']");
        assertThat(merge).isHidden();
        page.getByLabel("Select A. Lovelace").check();
        merge.click();
        assertThat(page).hasURL(Pattern.compile(".*/agent/users/" + ada + "/merge/" + again + "$"));

        page.locator(".action-bar .primary").click();
        assertThat(page.locator("kith-toast p")).hasText("A. Lovelace was merged into this record.");
        page.keyboard().press("z");

        assertThat(page).hasURL(Pattern.compile(".*/agent/users/merges/\\d+$"));
        assertThat(page.locator("#report-heading")).containsText("Undone by Kim");
        assertThat(Browser.axe(page)).isEmpty();
        page.navigate(address("/agent/users/" + again));
        assertThat(page.locator("h1")).hasText("A. Lovelace");
    }

    private void open(String path) {
        page.navigate(address(path));
        assertThat(page.locator("[name=email]")).isFocused();
        page.keyboard().type(Given.address("Kim"));
        page.keyboard().press("Tab");
        page.keyboard().type(Given.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**" + path);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
