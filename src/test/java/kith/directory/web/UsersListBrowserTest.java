package kith.directory.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The list as somebody uses it: typing, chips, back and forward, selecting over pages, a record beside it. */
@CommittedTest
class UsersListBrowserTest {

    @Autowired
    private Given given;

    @LocalServerPort
    private int port;

    private Page page;
    private List<String> complaints;

    @BeforeEach
    void kimLooksAtTheList() {
        given.agent("Kim", Scope.ALL);
        page = Browser.newPage(1440, 900);
        complaints = Browser.complaints(page);
    }

    @AfterEach
    void nothingWasComplainedAbout() {
        page.context().close();
        assertThat(complaints).isEmpty();
    }

    @Test
    @Tag("F477")
    void theListFollowsWhileOneTypesAndTheCaretStays() {
        given.user("Ada Lovelace", "ada@analytical.example");
        given.user("Grace Hopper", "grace@navy.example");
        open("");

        press("/");
        page.keyboard().type("lolace");
        assertThat(page.locator("#listing h2")).hasText("No users match");
        press("ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft");
        page.keyboard().type("ve");
        assertThat(rows()).hasText(List.of("Ada Lovelace").toArray(String[]::new));
        assertThat(page.locator("#q")).isFocused();
        assertThat(page.evaluate("document.querySelector('#q').selectionStart")).isEqualTo(4);
        assertThat(page).hasURL(Pattern.compile(".*q=lovelace$"));

        page.goBack();
        assertThat(rows()).hasCount(2);
        assertThat(page.locator("#q")).hasValue("");
    }

    @Test
    void aSearchThatFailsLeavesTheListAsItWasAndCanBeTriedAgain() {
        given.user("Ada Lovelace", "ada@analytical.example");
        given.user("Grace Hopper", "grace@navy.example");
        open("");
        double width = page.locator("#list").boundingBox().width;
        page.route(Pattern.compile("/agent/users\\?q="), route -> route.fulfill(new FulfillOptions().setStatus(503)));

        press("/");
        page.keyboard().type("lovelace");
        assertThat(page.locator("#listing [data-errors] > [role=alert]")).containsText("That did not work.");
        assertThat(rows()).hasCount(2);
        assertThat(page.locator("#list").boundingBox().width).isEqualTo(width);

        page.unroute(Pattern.compile("/agent/users\\?q="));
        page.locator("#listing [role=alert] button").click();
        assertThat(rows()).hasText(List.of("Ada Lovelace").toArray(String[]::new));
        assertThat(page.locator("#listing [role=alert]")).hasCount(0);
        assertThat(complaints).allSatisfy(complaint -> assertThat(complaint).contains("503"));
        complaints.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"organizations", "tickets"})
    void theOtherListsStayAsTheyWereToo(String list) {
        open("");
        page.navigate("http://127.0.0.1:" + port + "/agent/" + list);
        double width = page.locator(".list-pane, .content").first().boundingBox().width;
        page.route(Pattern.compile("\\?.*q="), route -> route.fulfill(new FulfillOptions().setStatus(503)));

        page.locator("input[type=search]").first().fill("love");
        assertThat(page.locator("#listing .pane-scroll > [role=alert]")).containsText("That did not work.");
        assertThat(page.locator(".list-pane, .content").first().boundingBox().width)
                .isEqualTo(width);
        complaints.removeIf(complaint -> complaint.contains("503"));
    }

    @Test
    @Tag("F498")
    void filtersComeAndGoByKeysAlone() {
        PersonId ada = given.user("Ada Lovelace", "ada@analytical.example");
        given.user("Grace Hopper", "grace@navy.example");
        given.label(ada, "VIP");
        open("");

        press("f");
        pressUntil("ArrowDown", page.locator(".menu-items a", with("Label")));
        press("Enter");
        assertThat(page.getByLabel("VIP")).isFocused();
        press("Space", "Enter");
        assertThat(rows()).hasText(List.of("Ada Lovelace").toArray(String[]::new));
        assertThat(page.locator("[data-focus-key=chip-add]")).isFocused();

        press("Shift+Tab", "Backspace");
        assertThat(rows()).hasCount(2);
        assertThat(page.locator(".chip")).hasCount(0);
        assertThat(page.locator("[data-focus-key=chip-add]")).isFocused();

        press("Enter", "ArrowDown", "Enter");
        assertThat(page.locator(".chip [open] form")).isVisible();
        press("Escape");
        assertThat(page.locator(".chip")).hasCount(0);
        assertThat(page.locator("[data-focus-key=chip-add]")).isFocused();
    }

    @Test
    void backLeadsToTheSameRowAtTheSamePlace() {
        people(60);
        open("");
        for (int i = 0; i < 45; i++) {
            press("j");
        }
        Object scrolled = page.evaluate("document.querySelector('#list .pane-scroll').scrollTop");
        assertThat((Number) scrolled).extracting(Number::intValue).isNotEqualTo(0);
        press("Enter");
        assertThat(page.locator(".record-name h1")).hasText("Person 45");
        assertThat(page.locator(".record-name h1")).isFocused();

        page.goBack();
        assertThat(page.locator(".record-name h1")).hasCount(0);
        assertThat(page.locator(".row-link:focus")).hasText("Person 45");
        assertThat(page.evaluate("document.querySelector('#list .pane-scroll').scrollTop"))
                .isEqualTo(scrolled);

        page.goForward();
        assertThat(page.locator(".record-name h1")).hasText("Person 45");
        assertThat(page.locator("tr[aria-current=true] .row-link")).hasText("Person 45");
    }

    @Test
    void besideARecordTheListIsSearchedAndTheRecordStays() {
        PersonId ada = given.user("Ada Lovelace", "ada@analytical.example");
        given.user("Grace Hopper", "grace@navy.example");
        open("");
        press("j", "Enter");
        assertThat(page.locator(".record-name h1")).hasText("Ada Lovelace");
        assertThat(page.locator("h1:visible")).hasCount(1);
        assertThat(page.locator("tr[aria-current=true] .row-link")).hasText("Ada Lovelace");

        press("/");
        page.keyboard().type("hopper");
        assertThat(rows()).hasText(List.of("Grace Hopper").toArray(String[]::new));
        assertThat(page).hasURL(Pattern.compile(".*/agent/users/" + ada + "\\?q=hopper$"));
        assertThat(page.locator(".record-name h1")).hasText("Ada Lovelace");

        page.reload();
        assertThat(page.locator("h1:visible")).hasText("Ada Lovelace");
        assertThat(rows()).hasText(List.of("Grace Hopper").toArray(String[]::new));
        page.locator("#list-back").click();
        assertThat(page).hasURL(Pattern.compile(".*/agent/users\\?q=hopper$"));
        assertThat(page.locator("h1:visible")).hasText("Users");
    }

    @Test
    @Tag("F480")
    void whatWasSelectedStaysSelectedOnOtherPages() {
        people(60);
        open("?size=25");
        press("j", "x", "j", "x");
        assertThat(page.locator("[data-selected-count]")).hasText("2 selected");
        page.getByLabel("Next page").click();
        assertThat(rows().first()).hasText("Person 26");
        press("j", "x");
        assertThat(page.locator("[data-selected-count]")).hasText("3 selected");

        page.locator("summary", with("Label")).last().click();
        page.locator("#bulk-label").fill("Fair");
        page.keyboard().press("Enter");
        assertThat(page.locator("kith-toast")).containsText("3 users changed.");

        open("?label=Fair");
        assertThat(rows()).hasText(new String[] {"Person 01", "Person 02", "Person 26"});
    }

    @Test
    void theFocusIsAlwaysSeen() {
        given.user("Ada Lovelace", "ada@analytical.example");
        open("");
        for (int i = 0; i < 25; i++) {
            press("Tab");
            Object seen = page.evaluate("""
                    () => { const style = element => getComputedStyle(element);
                      const outlined = element => style(element).outlineStyle !== "none" && parseFloat(style(element).outlineWidth) >= 2;
                      const active = document.activeElement;
                      return active === document.body || outlined(active) || outlined(active.parentElement); }""");
            assertThat(seen).as(page.locator(":focus").toString()).isEqualTo(true);
        }
    }

    private void people(int count) {
        for (int i = 1; i <= count; i++) {
            given.person("Person %02d".formatted(i));
        }
    }

    private void open(String query) {
        page.navigate("http://127.0.0.1:" + port + "/agent/users" + query);
        if (page.url().contains("/login")) {
            assertThat(page.locator("[name=email]")).isFocused();
            page.keyboard().type(Given.address("Kim"));
            press("Tab");
            page.keyboard().type(Given.PASSWORD);
            press("Enter");
            page.waitForURL("**/agent/users" + query.replace("?", "\\?"));
        }
    }

    private Locator rows() {
        return page.locator("tbody .row-link");
    }

    private static Page.LocatorOptions with(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    /** As a person would: the same key again, until the focus is where it should be. */
    private void pressUntil(String key, Locator place) {
        for (int i = 0; i < 20 && !(boolean) place.first().evaluate("e => e === document.activeElement"); i++) {
            press(key);
        }
        assertThat(place.first()).isFocused();
    }
}
