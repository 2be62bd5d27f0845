package kith.people.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import kith.Browser;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.people.PersonId;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The map of a postal address: by pointer, by keyboard, without script, and without asking anybody else. */
@CommittedTest
class AddressMapBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Database db;

    @Autowired
    private Given given;

    private PersonId ada;

    @BeforeEach
    void adaIsKnown() {
        given.agent("Kim", Scope.ALL);
        ada = given.user("Ada Lovelace", "ada@example.com");
        db.sql(
                        "insert into postal_address (person_id, street, city, country) values (?, 'Bryggen 1', 'Bergen', 'NO')",
                        ada.value())
                .update();
    }

    @Test
    @Tag("F102")
    @Tag("F499")
    void restingOnTheAddressShowsTheMapAndNothingLeavesTheInstallation() {
        try (Page page = open(1280, ColorScheme.LIGHT)) {
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            page.locator("#card-contact address a").hover();

            Locator map = page.locator(".peek svg.map");
            assertThat(map).isVisible();
            assertThat(map.locator("text")).hasText("Bergen");
            assertThat(page.locator(".peek")).containsText("Approximate, city level");
            page.locator(".peek-foot").hover();
            assertThat(map).isVisible();
            page.keyboard().press("Escape");
            assertThat(map).isHidden();
            assertThat(asked).isNotEmpty().allMatch(url -> url.startsWith(at("/")));
        }
    }

    @Test
    @Tag("F102")
    void byKeyboardTheMapComesWithTheFocusAndEscapeClosesIt() {
        try (Page page = open(1280, ColorScheme.LIGHT)) {
            Locator address = page.locator("#card-contact address a");
            page.locator("[id^=contact-email] [data-focus-key^=remove]").focus();
            for (int i = 0;
                    i < 8 && !Boolean.TRUE.equals(address.evaluate("link => link === document.activeElement"));
                    i++) {
                page.keyboard().press("Tab");
            }
            assertThat(address).isFocused();
            assertThat(page.locator(".peek svg.map")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator(".peek svg.map")).isHidden();
            assertThat(address).isFocused();

            address.click();
            assertThat(page.locator(".peek svg.map")).isVisible();
            assertThat(page).hasURL(at("/agent/users/" + ada));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    @Tag("F475")
    void withoutScriptTheMapIsAPage(ColorScheme scheme) {
        try (Page page = open(320, scheme)) {
            page.navigate(at(page.locator("#card-contact address a").getAttribute("href")));

            assertThat(page.locator("svg.map text")).hasText("Bergen");
            assertThat(page.locator("a[rel=noreferrer]")).isVisible();
            assertThat(Browser.axe(page)).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
        }
    }

    private Page open(int width, ColorScheme scheme) {
        Page page = Browser.newPage(width, 900, scheme);
        Browser.signIn(page, port, "Kim");
        page.navigate(at("/agent/users/" + ada));
        return page;
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
