package kith.people.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import kith.Browser;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.people.PersonId;
import kith.people.PersonStatus;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What only a browser shows: where the focus is, what keys do, what is swapped, what works without a script. */
@CommittedTest
class RecordBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Database db;

    @Autowired
    private Given given;

    private PersonId ada;
    private @Nullable Page page;

    @BeforeEach
    void adaIsKnown() {
        given.agent("Kim", Scope.ALL);
        ada = given.user("Ada Lovelace", "ada@example.com");
        given.phone(ada, "+44 20 7946 0000", "+442079460000");
        given.member(ada, given.organization("Analytical Engines"));
        given.label(ada, "VIP");
        db.sql("update person set time_zone = 'Europe/London' where id = ?", ada.value())
                .update();
    }

    @AfterEach
    void close() {
        if (page != null) {
            page.context().close();
        }
    }

    @Test
    @Tag("F72")
    @Tag("F73")
    void aValueIsEditedWhereItStandsWithEnterAndEscape() {
        Page page = open("");
        List<String> complaints = Browser.complaints(page);

        page.locator("[data-focus-key=edit-name]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#edit-name")).isFocused();
        page.keyboard().press("ControlOrMeta+A");
        page.keyboard().type("Someone Else");
        page.keyboard().press("Escape");
        assertThat(page.locator("#fact-name")).containsText("Ada Lovelace");
        assertThat(page.locator("a[data-focus-key=edit-name]")).isFocused();

        page.keyboard().press("Enter");
        assertThat(page.locator("#edit-name")).isFocused();
        page.locator("#edit-name").fill("Ada King");
        page.keyboard().press("Enter");

        assertThat(page.locator("#fact-name")).containsText("Ada King");
        assertThat(page.locator("a[data-focus-key=edit-name]")).isFocused();
        assertThat(page.locator("h1")).hasText("Ada King");
        assertThat(page.locator("kith-toast")).containsText("Saved.");
        assertThat(complaints).isEmpty();
    }

    @Test
    void anErrorKeepsTheFocusInTheField() {
        Page page = open("");
        page.locator("[data-focus-key^=contact-phone]").focus();
        page.keyboard().press("Enter");
        page.locator("#contact-value").fill("call me");
        page.keyboard().press("Enter");

        assertThat(page.locator("#contact-value-error")).isVisible();
        assertThat(page.locator("#contact-value")).isFocused();
        assertThat(page.locator("#contact-value")).hasValue("call me");
    }

    @Test
    @Tag("F74")
    void whoIsSlowerChoosesBetweenBothValues() {
        Page page = open("");
        page.locator("[data-focus-key=edit-name]").focus();
        page.keyboard().press("Enter");
        page.locator("#edit-name").fill("Ada Byron");
        db.sql("update person set name = 'Ada King' where id = ?", ada.value()).update();
        page.keyboard().press("Enter");

        assertThat(page.locator("#edit-name-error")).containsText("Ada King");
        page.locator("#edit-name-error").getByText("Take theirs").click();

        assertThat(page.locator("#fact-name bdi")).hasText("Ada King");
    }

    @Test
    @Tag("F145")
    @Tag("F146")
    void theGearOfTheUsergroupsShowsAllSaveAppliesThemAndCancelDoesNot() {
        given.inGroup(ada, given.usergroup("Partners"));
        given.usergroup("Beta testers");
        Page page = open("");
        Locator card = page.locator("#card-usergroups");
        assertThat(card.locator(".group")).hasText(new String[] {"Everyone", "Partners"});

        card.getByLabel("Edit usergroups").focus();
        page.keyboard().press("Enter");
        assertThat(card.locator("input[type=checkbox]")).hasCount(4);
        card.getByLabel("Beta testers").check();
        page.keyboard().press("Escape");
        assertThat(card.locator(".group")).hasText(new String[] {"Everyone", "Partners"});
        assertThat(card.getByLabel("Edit usergroups")).isFocused();

        page.keyboard().press("Enter");
        card.getByLabel("Beta testers").check();
        card.getByLabel("Partners").uncheck();
        card.getByText("Save").click();
        assertThat(card.locator(".group")).hasText(new String[] {"Everyone", "Beta testers"});
        assertThat(Browser.axe(page)).isEmpty();

        page.locator("kith-toast button").click();
        assertThat(card.locator(".group")).hasText(new String[] {"Everyone", "Partners"});
    }

    @Test
    @Tag("F163")
    void theSummaryIsEditedWhereItIsClickedSavedOrDropped() {
        db.sql("insert into person_summary (person_id, body) values (?, ?)", ada.value(), "Call\nbefore noon.")
                .update();
        Page page = open("");
        Locator card = page.locator(".summary-card");

        card.getByText("before noon.").click();
        assertThat(card.locator("textarea")).isFocused();
        card.locator("textarea").fill("Never mind");
        page.keyboard().press("Escape");
        assertThat(card).containsText("before noon.");
        assertThat(card.getByLabel("Edit summary")).isFocused();

        page.keyboard().press("Enter");
        card.locator("textarea").fill("Call after noon.\n\nhttps://acme.example/terms");
        page.keyboard().press("ControlOrMeta+Enter");
        assertThat(card).containsText("Call after noon.");
        assertThat(card.locator("a[target=_blank]")).hasAttribute("href", "https://acme.example/terms");
        assertThat(Browser.axe(page)).isEmpty();

        page.locator("kith-toast button").click();
        assertThat(page.locator(".summary-card")).containsText("before noon.");
    }

    @Test
    @Tag("F164")
    void filesAreChosenOrDroppedAndTakenOffAgain() {
        Page page = open("");
        List<String> complaints = Browser.complaints(page);
        Locator card = page.locator("#card-files");

        card.locator("input[type=file]")
                .setInputFiles(new FilePayload("offer.txt", "text/plain", "An offer".getBytes(UTF_8)));
        assertThat(card.locator(".row-title")).hasText("offer.txt");
        assertThat(page.locator("kith-toast")).containsText("1 file added.");

        page.evaluate("""
                () => {
                  const dropped = new DataTransfer();
                  dropped.items.add(new File(["Terms"], "terms.txt"));
                  document.querySelector("#card-files .drop-zone")
                    .dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: dropped }));
                }""");
        assertThat(card.locator(".row-title")).hasText(new String[] {"terms.txt", "offer.txt"});

        card.getByLabel("Remove terms.txt").focus();
        page.keyboard().press("Enter");
        assertThat(card.locator(".row-title")).hasText(new String[] {"offer.txt"});
        assertThat(card.locator(".row-title a")).isFocused();
        assertThat(Browser.axe(page)).isEmpty();
        assertThat(complaints).isEmpty();
    }

    @Test
    @Tag("F283")
    @Tag("F284")
    void closingIsTakenBackWithUndo() {
        Page page = open("");
        page.locator("summary[data-focus-key=status]").click();
        page.getByLabel("Closed").check();
        page.locator(".record-title button.primary").click();
        assertThat(page.locator(".record-title .status.closed")).isVisible();
        assertThat(page.locator(".record-head .avatar.closed")).isVisible();

        page.locator("kith-toast button").click();

        assertThat(page.locator(".record-title .status.active")).isVisible();
        assertThat(status()).isEqualTo(PersonStatus.ACTIVE.name());
    }

    @Test
    @Tag("F285")
    void disableAndEnableAreInTheMenu() {
        Page page = open("");
        page.locator(".record-actions summary").click();
        page.getByText("Disable account").click();
        assertThat(page.locator(".record-title .status.closed")).isVisible();

        page.locator(".record-actions summary").click();
        page.getByText("Enable account").click();
        assertThat(page.locator(".record-title .status.active")).isVisible();
    }

    @Test
    @Tag("F216")
    @Tag("F217")
    void labelsAreCompletedAddedAndRemoved() {
        given.label(given.user("Grace", "grace@example.com"), "nordics");
        Page page = open("");
        page.locator("#new-label").pressSequentially("nor");
        page.locator("#card-labels [role=option]").click();
        page.keyboard().press("Enter");
        assertThat(page.locator("#card-labels .label")).hasCount(2);
        assertThat(page.locator("#new-label")).isFocused();

        page.getByLabel("Remove label nordics").click();
        assertThat(page.locator("#card-labels .label")).hasCount(1);
        assertThat(page.locator("kith-toast")).containsText("Label removed.");
    }

    @Test
    @Tag("F233")
    @Tag("F236")
    void aNoteIsAddedAndItsDraftSurvivesAReload() {
        Page page = open("/notes");
        page.locator("#new-note").pressSequentially("Prefers the phone");
        page.reload();
        assertThat(page.locator("#new-note")).hasValue("Prefers the phone");

        page.getByText("Add note", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(page.locator(".note")).containsText("Kim");
        assertThat(page.locator(".note .prose")).containsText("Prefers the phone");
        assertThat(page.locator("#new-note")).hasValue("");
        assertThat(page.locator("#tab nav a[href*='/notes'] .count")).hasText("1");
    }

    @Test
    @Tag("F73")
    void theGearOpensAllFieldsOfTheCardAndCancelDropsThem() {
        Page page = open("");
        page.keyboard().press("e");
        assertThat(page.locator("#edit-title")).isFocused();
        page.locator("#edit-title").fill("Countess");
        page.locator("#card-contact").getByText("Cancel").click();
        assertThat(page.locator("#card-contact .form")).hasCount(0);
        assertThat(page.locator("[data-focus-key=gear-contact]")).isFocused();

        page.keyboard().press("Enter");
        page.locator("#edit-title").fill("Countess");
        page.locator("#card-contact").getByText("Save").click();
        assertThat(page.locator("h1")).hasText("Countess Ada Lovelace");
    }

    @Test
    @Tag("F172")
    void theLocalTimeIsThatOfTheUsersZone() {
        Page page = open("");
        String expected = (String)
                page.evaluate(
                        "new Date().toLocaleTimeString('en-GB', {timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit'})");

        assertThat(page.locator("#card-properties time[data-clock]")).hasText(expected);
    }

    @Test
    @Tag("F66")
    @Tag("F67")
    void aNameOpensACardAndThePanelAndThePanelThePage() {
        given.user("Grace", "grace@example.com");
        Page page = open("");
        page.navigate("http://127.0.0.1:" + port + "/agent/users/new");
        page.locator("#new-email").fill("ada@example.com");
        page.locator("form.card button.primary").click();
        Locator name = page.locator("#new-email-error a[data-peek]");
        name.hover();
        assertThat(page.locator(".peek")).containsText("Analytical Engines");

        page.locator(".peek [data-peek-open]").click();
        assertThat(page.locator("#side-panel h2")).isFocused();
        assertThat(page.locator("#side-panel")).containsText("+44 20 7946 0000");

        page.locator("#side-panel .promote").click();
        page.waitForURL("**/agent/users/" + ada);
        assertThat(page.locator("h1")).hasText("Ada Lovelace");
    }

    @Test
    void everythingWorksWithoutAScript() {
        Page page = signedIn(Browser.newPage(new NewContextOptions().setJavaScriptEnabled(false)));
        page.navigate(address(""));
        page.locator("#fact-name").hover();
        page.locator("a[data-focus-key=edit-name]").click();
        page.locator("#edit-name").fill("Ada King");
        page.locator("button[data-focus-key=edit-name]").click();
        assertThat(page.locator("h1")).hasText("Ada King");
        assertThat(page.locator("kith-toast")).containsText("Saved.");

        page.locator("kith-toast button").press("Enter");
        assertThat(page.locator("h1")).hasText("Ada Lovelace");

        page.locator("summary[data-focus-key=status]").click();
        page.getByLabel("Inactive").check();
        page.locator(".record-title button.primary").click();
        assertThat(page.locator(".record-title .status.inactive")).isVisible();

        page.locator("#new-label").fill("nordics");
        page.locator("button[data-focus-key=new-label]").click();
        assertThat(page.locator("#card-labels .label")).hasCount(2);
    }

    @Test
    void theRecordIsAccessibleAndFitsInEveryThemeDirectionAndWidth() {
        given.email(ada, "countess@example.com");
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(1440, 1024, 390, 320)) {
                Page page = signedIn(Browser.newPage(width, 900, scheme));
                page.navigate(address("/notes"));
                assertThat(Browser.axe(page)).as("%s %s", scheme, width).isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .isEqualTo(true);
                page.navigate(address("/edit/organization"));
                assertThat(Browser.axe(page)).as("editor %s %s", scheme, width).isEmpty();
                page.context().close();
            }
        }
    }

    @Test
    void nothingIsCutOffInARightToLeftLanguage() {
        db.sql("update person set language = 'ar-XB' where kind = 'AGENT'").update();
        for (int width : List.of(1440, 390)) {
            Page page = signedIn(Browser.newPage(width, 900));
            page.navigate(address(""));
            assertThat(page.locator("html")).hasAttribute("dir", "rtl");
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            page.context().close();
        }
    }

    private String status() {
        return db.sql("select status from person where id = ?", ada.value())
                .query(String.class)
                .single();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + "/agent/users/" + ada + path;
    }

    private Page open(String path) {
        Page opened = signedIn(Browser.newPage(1440, 900));
        page = opened;
        opened.navigate(address(path));
        return opened;
    }

    private Page signedIn(Page fresh) {
        Browser.signIn(fresh, port, "Kim");
        return fresh;
    }
}
