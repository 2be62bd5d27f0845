package kith.rules;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import kith.Browser;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CommittedTest
class RulesBrowserTest {

    private static final String RULES = "/agent/admin/rules";

    @LocalServerPort
    private int port;

    @Autowired
    private Given given;

    @BeforeEach
    void anAdministrator() {
        given.agent("Kim", Scope.ALL);
        given.usergroup("VIP");
        given.organization("Analytical Engines");
    }

    @Test
    @Tag("F456")
    @Tag("F457")
    void aRuleIsAddedAndTried() {
        try (Page page = signedIn(1280, ColorScheme.LIGHT)) {
            add(page);

            assertThat(page.locator(".rows")).containsText("*@acme.example");
            assertThat(page.locator(".rows")).containsText("Analytical Engines");
            page.locator("#tried").fill("ada@acme.example");
            page.locator("#tried").press("Enter");
            assertThat(page.locator("#tried-answer")).hasText("One rule meets this address.");
            assertThat(page.locator(".rows .tag.ok")).hasText("Meets");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "320, LIGHT"})
    @Tag("F475")
    void everyPageOfRulesIsWithinReach(int width, ColorScheme scheme) {
        try (Page page = signedIn(width, scheme)) {
            reachable(page, RULES);
            add(page);
            given.user("Ada", "ada@acme.example");
            reachable(page, RULES + "?try=ada@acme.example");
            reachable(page, RULES + "/new");
            reachable(page, RULES + "/runs/new");
            page.navigate(at(RULES + "/new"));
            page.locator("#pattern").fill(".*");
            page.locator(".form-actions .primary").click();
            assertThat(page.locator("#pattern-error")).isVisible();
            assertThat(Browser.axe(page)).isEmpty();
        }
    }

    private void add(Page page) {
        page.navigate(at(RULES + "/new"));
        page.locator("#pattern").fill("*@acme.example");
        page.locator("#group").selectOption("VIP");
        page.locator("#organization").fill("Analytical");
        page.locator("[role=option]").first().click();
        page.locator(".form-actions .primary").click();
        page.waitForURL(at(RULES));
    }

    private void reachable(Page page, String address) {
        page.navigate(at(address));
        assertThat(Browser.axe(page)).as(address).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(address + " scrolls sideways")
                .isEqualTo(true);
    }

    private Page signedIn(int width, ColorScheme scheme) {
        Page page = Browser.newPage(width, 800, scheme);
        Browser.signIn(page, port, "Kim");
        return page;
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
