package kith.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import kith.Browser;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list worked with the keyboard alone: move, select, select everything that matches, clear. */
@NullMarked
class ListKeysTest {

    private GalleryServer server;
    private Page page;

    @BeforeEach
    void open() throws IOException {
        server = new GalleryServer();
        page = Browser.newPage(1440, 900);
        page.navigate(server.address("users.html"));
        page.waitForFunction("() => Boolean(customElements.get('kith-toast'))");
    }

    @AfterEach
    void close() {
        page.context().close();
        server.close();
    }

    @Test
    void jAndKMoveBetweenRows() {
        press("j", "j");
        assertThat(focused()).hasText("Nguyễn Thị Minh Khai");
        press("k");
        assertThat(focused()).hasText("Ingrid Solheim");
    }

    @Test
    void xSelectsAndShiftXSelectsUpToARow() {
        press("j", "x", "j", "j", "Shift+X");

        assertThat(page.locator("[data-selected-count]")).hasText("3 selected");
        assertThat(page.locator("tbody :checked")).hasCount(3);
        assertThat(page.locator("#live")).hasText("3 selected");
    }

    @Test
    void mergeIsOfferedForTwoToFive() {
        Locator merge = page.locator("[data-select-max]");
        press("j", "x");
        assertThat(merge).isHidden();
        press("j", "x");
        assertThat(merge).isVisible();
    }

    @Test
    void everythingThatMatchesIsSentAsTheFilterAndItsExceptions() {
        page.locator("[data-select-page]").check();
        page.locator("[data-select-all]").click();
        page.getByLabel("Select Jane Smith").uncheck();
        assertThat(page.locator("[data-selected-count]")).hasText("12,344 selected");

        page.locator("[value=label]").click();

        String body = posted("/agent/users/bulk");
        assertThat(body)
                .contains("all=true", "filter=tickets=1", "asOf=2026-11-22T10:00:00Z", "except=3", "act=label")
                .doesNotContain("ids=");
    }

    @Test
    void aSelectionSurvivesAnotherPageAndSendsItsIds() {
        press("j", "x");
        page.reload();
        assertThat(page.getByLabel("Select Ingrid Solheim")).isChecked();
        page.getByLabel("Select Jane Smith").check();

        page.locator("[value=label]").click();

        assertThat(posted("/agent/users/bulk")).contains("ids=1", "ids=3").doesNotContain("all=true");
    }

    @Test
    void anotherFilterClearsTheSelectionAndSaysSo() {
        press("j", "x");
        page.evaluate("""
                () => {
                    const list = document.querySelector('kith-selection');
                    const next = list.cloneNode(true);
                    next.setAttribute('filter', 'tickets=2');
                    list.replaceWith(next);
                }
                """);

        assertThat(page.locator("#live")).containsText("The selection was cleared");
        assertThat(page.locator("tbody :checked")).hasCount(0);
        assertThat(page.locator(".bulk-bar")).isHidden();
    }

    @Test
    void escapeClearsAndTheFocusStaysInTheList() {
        press("j", "x", "Escape");

        assertThat(page.locator(".bulk-bar")).isHidden();
        assertThat(focused()).hasText("Ingrid Solheim");
    }

    @Test
    void slashSearchesAndLettersAreLettersThere() {
        press("/");
        page.keyboard().type("jx");

        assertThat(page.getByLabel("Search users")).hasValue("jx");
        assertThat(page.locator("tbody :checked")).hasCount(0);
    }

    @Test
    void singleKeysCanBeSwitchedOff() {
        page.evaluate("document.documentElement.dataset.shortcuts = 'off'");
        press("j", "x");
        assertThat(page.locator("tbody :checked")).hasCount(0);
    }

    @Test
    void fOpensTheFilterMenuAndEscapeReturnsToItsButton() {
        press("f");
        assertThat(page.locator(".chips .popover")).isVisible();
        press("ArrowDown", "Escape");
        assertThat(page.locator(".chips .popover")).isHidden();
        assertThat(focused()).containsText("Filter");
    }

    @Test
    void backspaceOnAChipPressesItsRemoveButton() {
        page.evaluate(
                "document.querySelector('.chip-remove').addEventListener('click', event => event.target.closest('button').dataset.pressed = '1')");
        page.locator("[data-focus-key=chip-1]").focus();
        press("Backspace");
        assertThat(page.locator("[data-pressed]")).hasAttribute("aria-label", "Remove filter Tickets");
    }

    private Locator focused() {
        return page.locator(":focus");
    }

    private void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private String posted(String path) {
        page.waitForURL("**" + path);
        String post = server.posts().getLast();
        assertThat(post).startsWith(path);
        return URLDecoder.decode(post, StandardCharsets.UTF_8);
    }
}
