package kith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import kith.access.Scope;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody without a mouse: every control is reached by Tab or by a key of its own, never put into focus by the test. */
@CommittedTest
class KeyboardTest {

    @Autowired
    private Given given;

    @LocalServerPort
    private int port;

    private Page page;
    private List<String> complaints;

    @BeforeEach
    void kimSignsIn() {
        given.agent("Kim", Scope.ALL);
        given.user("Ada Lovelace", "ada@analytical.example");
        given.user("Grace Hopper", "grace@navy.example");
        page = Browser.newPage(1440, 900);
        complaints = Browser.complaints(page);
        page.navigate("http://127.0.0.1:" + port + "/agent/users");
        type(Given.address("Kim"));
        press("Tab");
        type(Given.PASSWORD);
        press("Enter");
        arrive(".*/agent/users$");
    }

    @AfterEach
    void nothingWasComplainedAbout() {
        page.context().close();
        Assertions.assertThat(complaints).isEmpty();
    }

    @Test
    @Tag("F64")
    @Tag("F475")
    @Tag("F498")
    void fromTheSearchToAnEditedRecord() {
        press("/");
        type("lovel");
        assertThat(page.locator("tbody .row-link")).hasCount(1);
        press("Tab", "j", "Enter");
        assertThat(heading()).hasText("Ada Lovelace");
        assertThat(heading()).isFocused();

        press("n");
        assertThat(page.locator("#new-note")).isFocused();
        type("Prefers the phone");
        press("Control+Enter");
        assertThat(page.locator(".note")).containsText("Prefers the phone");

        press("Tab", "e");
        assertThat(page.locator("#edit-title")).isFocused();
        type("Countess");
        press("Enter");
        assertThat(heading()).hasText("Countess Ada Lovelace");
        press("z");
        assertThat(heading()).hasText("Ada Lovelace");
    }

    @Test
    @Tag("F498")
    void everyKeyOfTheSheetDoesWhatItSays() {
        press("j", "j");
        assertThat(page.locator(".row-link:focus")).hasText("Grace Hopper");
        press("k", "x");
        assertThat(page.locator("tbody :checked")).hasCount(1);
        press("Escape");
        assertThat(page.locator("tbody :checked")).hasCount(0);
        press("j", "Space");
        assertThat(page.locator(".peek")).isVisible();
        press("Escape");
        assertThat(page.locator(".peek")).isHidden();
        press("o");
        assertThat(page.locator(".record-head")).isVisible();
        String second = heading().innerText();
        press("[");
        assertThat(heading()).not().hasText(second);
        press("]");
        assertThat(heading()).hasText(second);
        press("5");
        assertThat(page.locator(".tabs [aria-current]")).containsText("Activity");
        press("1");
        assertThat(page.locator(".tabs [aria-current]")).containsText("Tickets");

        press("?");
        assertThat(page.locator("dialog[open]")).containsText("Keyboard shortcuts");
        press("Escape");
        assertThat(page.locator("dialog[open]")).hasCount(0);
        press("g", "o");
        arrive(".*/agent/organizations$");
        press("g", "c");
        arrive(".*/agent/chats$");
        press("g", "a");
        arrive(".*/agent/agents$");
        press("g", "u");
        arrive(".*/agent/users$");
        press("c");
        assertThat(page.locator("#new-name")).isFocused();
    }

    @Test
    @Tag("F498")
    void thePaletteFindsWhoeverIsLookedFor() {
        press("Control+k");
        type("hopper");
        assertThat(page.locator("#palette [aria-selected=true]")).containsText("Grace Hopper");
        press("Enter");
        assertThat(heading()).hasText("Grace Hopper");
    }

    @Test
    @Tag("F475")
    void importAndExport() throws Exception {
        tabTo(page.locator("#export summary"));
        Download file = page.waitForDownload(() -> press("Enter", "ArrowDown", "Enter"));
        Assertions.assertThat(Files.readString(file.path())).contains("Grace Hopper", "Ada Lovelace");

        press("Control+k");
        type("import users");
        assertThat(page.locator("#palette [aria-selected=true]")).containsText("Import users");
        press("Enter");
        arrive(".*/imports(/new)?$");
        if (!page.url().endsWith("/new")) {
            tabTo(page.locator("a[href='/agent/users/imports/new']").first());
            press("Enter");
        }
        tabTo(page.locator("textarea[name=pasted]"));
        type("Linus Torvalds, linus@kernel.example");
        press("Control+Enter");
        arrive(".*/imports/\\d+/(read|mapping|check).*");
    }

    /** The page is there with its script, which knows the keys. */
    private void arrive(String address) {
        assertThat(page).hasURL(Pattern.compile(address));
        page.waitForLoadState();
    }

    private Locator heading() {
        return page.locator(".record-name h1");
    }

    private void tabTo(Locator place) {
        place.waitFor();
        for (int i = 0; i < 60 && !(boolean) place.evaluate("e => e === document.activeElement"); i++) {
            press("Tab");
        }
        assertThat(place).isFocused();
    }

    private void type(String text) {
        page.keyboard().type(text);
    }

    private void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }
}
