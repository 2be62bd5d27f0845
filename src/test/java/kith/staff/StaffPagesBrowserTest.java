package kith.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static kith.Given.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import kith.Browser;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.sql.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CommittedTest
class StaffPagesBrowserTest {

    private static final List<String> PAGES = List.of(
            "/agent/preferences",
            "/agent/agents",
            "/agent/agents/new",
            "/agent/agents/deleted",
            "/agent/admin",
            "/agent/admin/log",
            "/agent/admin/jobs",
            "/agent/admin/departments",
            "/agent/admin/teams");

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    @LocalServerPort
    private int port;

    private Page page;

    @BeforeEach
    void kimAdministers() {
        long support = given.department("Support");
        given.department("Technical", support);
        given.agent("Kim Park", Scope.ALL, support);
        given.agent("Lee Adler", Scope.LIMITED);
        db.sql("insert into team (name) values ('Nights')").update();
        page = Browser.newPage(1440, 900);
    }

    @AfterEach
    void close() {
        page.context().close();
    }

    @Test
    void anAgentSignsInWithTheKeyboard() {
        List<String> complaints = Browser.complaints(page);
        open("/agent/login");
        page.keyboard().type("kim@help.example");
        page.keyboard().press("Tab");
        page.keyboard().type(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/agent/users");

        assertThat(complaints).isEmpty();
    }

    @Test
    @Tag("F435")
    void whoeverIsLockedOutIsToldForHowLong() {
        db.sql("insert into sign_in_failure (address_key) select 'kim@help.example' from generate_series(1, 20)")
                .update();
        signIn(page);

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("15 minutes");
        assertThat(page.getByLabel("Email")).hasAttribute("aria-invalid", "true");
    }

    @Test
    void theLanguageChosenBeforeSigningInStays() {
        open("/agent/login");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Deutsch"))
                .click();
        assertThat(page.getByRole(AriaRole.BUTTON)).hasText("Anmelden");

        open("/agent/login");

        assertThat(page.locator("html")).hasAttribute("lang", "de");
    }

    @Test
    void themeDensityAndLanguageActOnEveryPage() {
        signIn(page);
        open("/agent/preferences");
        page.getByText("Dark", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("Compact", new Page.GetByTextOptions().setExact(true)).click();
        page.getByLabel("Single-key shortcuts").uncheck();
        page.getByLabel("Language").selectOption("de");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                .first()
                .click();

        String html = page.context().request().get(url("/agent/agents")).text();

        assertThat(html.substring(0, 300))
                .contains("data-theme=\"dark\"", "data-density=\"compact\"", "data-shortcuts=\"off\"", "lang=\"de\"");
    }

    @Test
    void everyPageOfStaffAndAdministrationIsAccessible() {
        List<String> complaints = Browser.complaints(page);
        open("/agent/login");
        assertThat(Browser.axe(page)).as("login").isEmpty();
        signIn(page);
        for (String path : PAGES) {
            open(path);
            assertThat(Browser.axe(page)).as(path).isEmpty();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void theyAreAccessibleInTheDarkAndOnAPhone() {
        page.context().close();
        page = Browser.newPage(390, 844, ColorScheme.DARK);
        signIn(page);
        for (String path : PAGES) {
            open(path);
            assertThat(Browser.axe(page)).as(path).isEmpty();
            Object wide = page.evaluate("document.documentElement.scrollWidth > innerWidth");
            assertThat(wide).as(path + " scrolls sideways").isEqualTo(false);
        }
    }

    private void signIn(Page page) {
        open("/agent/login");
        page.getByLabel("Email").fill("kim@help.example");
        page.getByLabel("Password").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForLoadState();
    }

    private void open(String path) {
        page.navigate(url(path));
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
