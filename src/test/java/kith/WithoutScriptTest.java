package kith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import kith.access.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole way of an agent in a browser that runs no script. */
@CommittedTest
class WithoutScriptTest {

    @Autowired
    private Given given;

    @LocalServerPort
    private int port;

    @Test
    void signingInSearchingFilteringAddingAndEditing() {
        given.agent("Kim", Scope.ALL);
        given.user("Ada Lovelace", "ada@analytical.example");
        given.user("Grace Hopper", "grace@navy.example");
        try (Page page = Browser.newPage(new NewContextOptions().setJavaScriptEnabled(false))) {
            page.navigate("http://127.0.0.1:" + port + "/agent/users");
            page.getByLabel("Email").fill(Given.address("Kim"));
            page.getByLabel("Password").fill(Given.PASSWORD);
            press(page, "Sign in");
            assertThat(page.locator("tbody .row-link")).hasCount(2);

            page.locator("#q").fill("hopper");
            page.locator("#q").press("Enter");
            assertThat(page.locator("tbody .row-link")).hasText("Grace Hopper");
            page.locator("a:has-text('Clear filters')").first().click();

            page.locator("summary.chip-add").click();
            page.locator(".menu-items a:has-text('Status')").click();
            page.getByLabel("Inactive").check();
            press(page, "Apply");
            assertThat(page.locator("h2:text('No users match')")).isVisible();

            page.locator("a:has-text('Add user')").click();
            page.locator("[name=name]").fill("Linus Torvalds");
            page.locator("[name=email]").fill("linus@kernel.example");
            press(page, "Add user");
            assertThat(page.locator(".record-name h1")).hasText("Linus Torvalds");

            page.locator("#fact-name").hover();
            page.getByLabel("Edit: Name").click();
            page.locator("#edit-name").fill("Linus B. Torvalds");
            page.locator("#edit-name").press("Enter");
            assertThat(page.locator(".record-name h1")).hasText("Linus B. Torvalds");

            page.locator("summary[data-focus-key=status]").click();
            page.getByLabel("Inactive").check();
            page.locator(".record-title button.primary").click();
            assertThat(page.locator(".record-title .status.inactive")).isVisible();
            assertThat(page).hasURL(Pattern.compile(".*/agent/users/\\d+.*"));
        }
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
