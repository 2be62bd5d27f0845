package kith.people.web;

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
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The card of contact information in a browser: keys, focus, clipboard, reach. */
@CommittedTest
class ContactsBrowserTest {

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
        given.email(ada, "countess.of.lovelace@analytical-engines.example");
        given.phone(ada, "+44 20 7946 0000", "+442079460000");
        db.sql("update email_address set verified_at = now(), comment = 'work' where is_primary")
                .update();
        db.sql("""
                        insert into contact_detail (person_id, kind, variant, value) values
                            (?, 'WEBSITE', null, 'https://ada.example/notes'), (?, 'IM', 'SKYPE', 'ada.l')
                        """, ada.value(), ada.value()).update();
        db.sql(
                        "insert into postal_address (person_id, street, city, country) values (?, '1 Road', 'Leeds', 'GB')",
                        ada.value())
                .update();
    }

    @Test
    @Tag("F106")
    void anEntryIsAddedByKeyboardAndTheFocusStaysInTheCard() {
        try (Page page = open(1280, ColorScheme.LIGHT)) {
            List<String> complaints = Browser.complaints(page);
            Locator card = page.locator("#card-contact");
            card.locator("[data-focus-key=add-contact]").focus();
            page.keyboard().press("Enter");
            card.locator(".menu-items").getByText("Twitter").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#contact-value")).isFocused();
            page.keyboard().press("Escape");
            assertThat(card.locator(".form")).hasCount(0);
            assertThat(card.locator("summary[data-focus-key=add-contact]")).isFocused();

            page.keyboard().press("Enter");
            card.locator(".menu-items").getByText("Twitter").click();
            page.locator("#contact-value").fill("no such name");
            page.keyboard().press("Enter");
            assertThat(page.locator("#contact-value-error")).isVisible();
            assertThat(page.locator("#contact-value")).isFocused();
            page.locator("#contact-value").fill("@ada_l");
            page.keyboard().press("Enter");

            assertThat(card.locator("[id^=contact-twitter] a").first()).hasText("@ada_l");
            assertThat(page.locator("kith-toast")).containsText("Added.");
            assertThat(page.evaluate("document.activeElement !== document.body"))
                    .isEqualTo(true);
            page.locator("kith-toast").getByText("Undo").click();
            assertThat(page.locator("[id^=contact-twitter]")).hasCount(0);
            assertThat(complaints).allMatch(complaint -> complaint.contains("422"));
        }
    }

    @Test
    @Tag("F81")
    @Tag("F85")
    void anAddressIsCopiedAndMadePrimary() {
        try (Page page = open(1280, ColorScheme.LIGHT)) {
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            Locator second = page.locator("[id^=contact-email]").last();
            second.hover();
            second.locator("[data-copy]").click();
            assertThat(page.locator("#live")).containsText("Copied");
            assertThat(page.evaluate("navigator.clipboard.readText()"))
                    .isEqualTo("countess.of.lovelace@analytical-engines.example");

            second.locator("[data-focus-key^=primary]").click();

            assertThat(page.locator("[id^=contact-email]").first()).containsText("countess.of.lovelace");
            assertThat(page.locator("[id^=contact-email]").first()).containsText("Primary");
            assertThat(page.evaluate("document.activeElement !== document.body"))
                    .isEqualTo(true);
        }
    }

    @Test
    @Tag("F106")
    void aRemovedRowHandsTheFocusToItsNeighbour() {
        try (Page page = open(1280, ColorScheme.LIGHT)) {
            page.locator("[id^=contact-website] [data-focus-key^=remove]").focus();
            page.keyboard().press("Enter");

            assertThat(page.locator("[id^=contact-website]")).hasCount(0);
            assertThat(page.evaluate("document.activeElement !== document.body"))
                    .isEqualTo(true);
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT, en", "1280, DARK, en", "320, LIGHT, de", "320, DARK, ar-XB"})
    @Tag("F474")
    @Tag("F475")
    void theCardIsWithinReach(int width, ColorScheme scheme, String language) {
        db.sql("update person set language = ? where kind = 'AGENT'", language).update();
        try (Page page = open(width, scheme)) {
            for (String path : List.of("/profile", "/contacts/address", "/contacts/im")) {
                page.navigate(at("/agent/users/" + ada + path));
                assertThat(Browser.axe(page)).as(path).isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as(path)
                        .isEqualTo(true);
            }
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
