package kith.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import kith.Browser;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to the answers of the server: late, wrong, refused, or good. */
@NullMarked
class AnswersTest {

    private GalleryServer server;
    private Page page;

    @BeforeEach
    void open() throws IOException {
        server = new GalleryServer();
        page = Browser.newPage(1440, 900);
    }

    @AfterEach
    void close() {
        page.context().close();
        server.close();
    }

    @Test
    void aFailureKeepsWhatWasThereAndOffersToTryAgain() {
        visit("states.html");
        page.locator("#fails").click();
        Locator notice = page.locator("[aria-label=Answers] [role=alert]");
        assertThat(notice).containsText("That did not work.");
        assertThat(page.locator("#answer")).hasText("Nothing yet");
        assertThat(page.locator("body")).not().containsText("secret stack trace");

        notice.locator("button").click();
        assertThat(page.locator("#answer")).hasText("Worked");
        assertThat(notice).hasCount(0);
    }

    @Test
    void signingInAgainResumesWhatWasInterrupted() {
        visit("states.html");
        page.locator("#expired").click();
        page.getByLabel("Password").fill("secret");
        page.keyboard().press("Enter");

        assertThat(page.locator("#answer")).hasText("Signed in again");
        assertThat(page.locator("meta[name=csrf-token]")).hasAttribute("content", "token-3");
        assertThat(server.posts()).singleElement().asString().contains("password=secret", "_csrf=token-2");
    }

    @Test
    void aSlowRequestIsSentOnceAndShowsThatItWorks() {
        visit("states.html");
        Locator button = page.locator("#slow");
        button.dblclick();
        assertThat(button).containsClass("busy");
        assertThat(page.locator("#answer")).hasAttribute("aria-busy", "true");

        server.answerSlowly();
        assertThat(page.locator("#answer")).hasText("Done");
        assertThat(button).not().containsClass("busy");
        assertThat(server.posts()).singleElement().asString().contains("token-1");
    }

    @Test
    void theFocusGoesToTheNeighbourOfWhatWasRemoved() {
        visit("states.html");
        page.locator("[data-focus-key=label-a]").click();
        assertThat(page.locator("[data-focus-key=label-a]")).hasCount(0);
        assertThat(page.locator(":focus")).hasText("b");
    }

    @Test
    void aComboboxChoosesFromTheServerAndOffersToCreate() {
        visit("settings.html");
        Locator input = page.locator("#organization");
        input.fill("ac");
        Locator options = page.locator("kith-combobox [role=option]");
        assertThat(options).hasCount(3);
        assertThat(options.last()).hasText("Create “ac”");
        assertThat(Browser.axe(page)).isEmpty();

        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(input).hasValue("ACME Corp");
        assertThat(page.locator("[name=organizationId]")).hasValue("12");
        assertThat(input).hasAttribute("aria-expanded", "false");
    }

    @Test
    void aDraftSurvivesAReload() {
        visit("settings.html");
        page.locator("#note").fill("Call before noon");
        page.reload();
        assertThat(page.locator("#note")).hasValue("Call before noon");
    }

    @Test
    void copyingSaysSo() {
        visit("settings.html");
        page.locator("#copy").click();
        assertThat(page.locator("#live")).hasText("Copied");
    }

    @Test
    void progressIsReadOutAndStopsWhenItIsDone() {
        visit("import-run.html");
        assertThat(page.locator("kith-live progress")).hasAttribute("value", "60000");
        assertThat(page.locator("#live")).containsText("60,000");
    }

    @Test
    void timesAreRelativeToNow() {
        visit("states.html");
        assertThat(page.locator("time[data-relative]")).containsText("ago");
    }

    private void visit(String name) {
        page.navigate(server.address(name));
        page.waitForFunction("() => Boolean(customElements.get('kith-toast'))");
    }
}
