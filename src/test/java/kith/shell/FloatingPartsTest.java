package kith.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kith.Browser;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lies over a page: palette, peek, side panel, toast, sheet of keys. Each opens, works and gives the focus back. */
@NullMarked
class FloatingPartsTest {

    private GalleryServer server;
    private Page page;
    private List<String> complaints;

    @BeforeEach
    void open() throws IOException {
        server = new GalleryServer();
        page = Browser.newPage(1440, 900);
        complaints = Browser.complaints(page);
    }

    @AfterEach
    void close() {
        page.context().close();
        server.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void thePaletteFindsAndOpensWithTheKeyboardAlone() {
        visit("users.html");
        page.keyboard().press("Control+k");
        page.keyboard().type("ing");
        Locator options = page.locator("#palette [role=option]");
        assertThat(options).hasCount(4);
        assertThat(options.first()).hasAttribute("aria-selected", "true");
        picture("palette");
        assertThat(Browser.axe(page)).isEmpty();

        page.keyboard().press("ArrowDown");
        assertThat(page.getByRole(AriaRole.COMBOBOX))
                .hasAttribute("aria-activedescendant", options.nth(1).getAttribute("id"));
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL("**/settings.html");
    }

    @Test
    void escapeClosesThePaletteAndReturnsTheFocus() {
        visit("users.html");
        page.keyboard().press("j");
        page.keyboard().press("Control+k");
        assertThat(page.locator("#palette")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#palette")).isHidden();
        assertThat(page.locator(":focus")).hasText("Ingrid Solheim");
    }

    @Test
    void spacePeeksAndEscapeReturns() {
        visit("users.html");
        page.keyboard().press("j");
        page.keyboard().press("Space");
        Locator card = page.locator(".peek");
        assertThat(card).isVisible();
        assertThat(card).containsText("Björn Þórarinsson");
        assertThat(card).isFocused();
        picture("peek");
        assertThat(Browser.axe(page)).isEmpty();

        page.keyboard().press("Escape");
        assertThat(card).isHidden();
        assertThat(page.locator(":focus")).hasText("Ingrid Solheim");
    }

    @Test
    void restingOnANamePeeksAndTheCardStaysUnderThePointer() {
        visit("users.html");
        page.getByText("Jane Smith").hover();
        Locator card = page.locator(".peek");
        assertThat(card).isVisible();
        card.hover();
        page.locator(".peek-foot").hover();
        assertThat(card).isVisible();
        page.locator("h1").hover();
        assertThat(card).isHidden();
    }

    @Test
    void aNameInAContentPaneOpensTheSidePanel() {
        visit("record.html");
        page.locator("#content").evaluate("content => content.dataset.sidePanel = ''");
        Locator name = page.locator("#content a[data-peek]").first();
        name.click();
        Locator panel = page.locator("#side-panel");
        assertThat(panel).isVisible();
        assertThat(page.locator(":focus")).hasText("Ingrid Solheim");
        picture("side-panel");
        assertThat(Browser.axe(page)).isEmpty();

        page.keyboard().press("Escape");
        assertThat(panel).isHidden();
        assertThat(name).isFocused();
    }

    @Test
    void zTakesBackWhatTheToastTells() {
        visit("record.html");
        assertThat(page.locator("#live")).containsText("removed");
        page.keyboard().press("z");
        page.waitForURL("**/agent/undo/1");
        assertThat(server.posts()).hasSize(1);
    }

    @Test
    void aToastFromAnAnswerCarriesTheTokenAndLeavesAfterTenSeconds() {
        page.clock().install();
        visit("states.html");
        page.locator("#toast").click();
        Locator toast = page.locator("kith-toast");
        assertThat(toast).containsText("Label removed.");
        assertThat(toast.locator("input[name=_csrf]")).hasValue("token-1");

        toast.locator("button").focus();
        page.clock().runFor(20_000);
        assertThat(toast).isVisible();
        page.locator("h1").evaluate("heading => { heading.tabIndex = -1; heading.focus(); }");
        page.clock().runFor(11_000);
        assertThat(toast).hasCount(0);
    }

    @Test
    void theQuestionMarkShowsTheKeys() {
        visit("users.html");
        page.keyboard().press("?");
        assertThat(page.locator("#shortcuts")).isVisible();
        assertThat(Browser.axe(page)).isEmpty();
        page.keyboard().press("Escape");
        assertThat(page.locator("#shortcuts")).isHidden();
    }

    @Test
    void gThenULeadsToTheUsers() {
        visit("settings.html");
        page.keyboard().press("g");
        page.keyboard().press("u");
        page.waitForURL("**/users.html");
    }

    private void visit(String name) {
        page.navigate(server.address(name));
        page.waitForFunction("() => Boolean(customElements.get('kith-toast'))");
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/gallery/" + name + ".png")));
    }
}
