package kith.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import kith.Browser;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.settings.SettingsStore;
import kith.sql.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CommittedTest
class SettingsBrowserTest {

    private static final String ADDRESS = "/agent/admin/settings";

    @LocalServerPort
    private int port;

    @Autowired
    private SettingsStore settings;

    @Autowired
    private Database db;

    @Autowired
    private Given given;

    @BeforeEach
    void anAdministrator() {
        given.agent("Kim", Scope.ALL);
    }

    @AfterEach
    void asItCame() {
        db.sql("delete from setting").update();
        settings.now();
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "320, LIGHT"})
    @Tag("F469")
    @Tag("F475")
    void settingsAreChangedWithinReach(int width, ColorScheme scheme) {
        try (Page page = signedIn(width, scheme)) {
            page.navigate(at(ADDRESS));
            reachable(page);
            page.locator("#FILE_TYPES_REFUSED").fill("zip");
            page.locator(".form-actions .primary").click();
            assertThat(page.locator("#FILE_TYPES_REFUSED-error")).isVisible();
            reachable(page);

            page.locator("#FILE_TYPES_REFUSED").fill("application/zip");
            page.locator("#TITLE").fill("Analytical Help");
            page.locator("#DATES").selectOption("ISO");
            page.locator(".form-actions .primary").click();

            assertThat(page).hasTitle("General · Analytical Help");
            assertThat(page.locator("li:has(#TITLE)")).containsText("Changed by Kim");
        }
    }

    private static void reachable(Page page) {
        assertThat(Browser.axe(page)).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
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
