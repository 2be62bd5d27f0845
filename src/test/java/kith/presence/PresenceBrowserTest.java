package kith.presence;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import kith.Browser;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.people.PersonId;
import kith.sql.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two agents, each with a browser of their own, on one record. */
@CommittedTest
class PresenceBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Given given;

    @Autowired
    private RecordStreams streams;

    @Autowired
    private Database db;

    private final List<Page> pages = new ArrayList<>();
    private PersonId ada;
    private Page kim;
    private Page rosa;

    @BeforeEach
    void bothOpenAdasRecord() {
        given.agent("Kim Root", Scope.ALL);
        given.agent("Rosa Mbeki", Scope.ALL);
        ada = given.user("Ada Lovelace", "ada@example.com");
        given.member(ada, given.organization("Analytical Engines"));
        kim = open("Kim Root");
        rosa = open("Rosa Mbeki");
    }

    @AfterEach
    void close() {
        pages.forEach(page -> page.context().close());
    }

    @Test
    @Tag("F497")
    void eachSeesThatTheOtherIsThereAndWhenTheyLeave() {
        assertThat(kim.locator("[data-visitors]")).containsText("Rosa Mbeki has this record open too");
        assertThat(rosa.locator("[data-visitors]")).containsText("Kim Root has this record open too");

        edit(rosa, "name");
        assertThat(kim.locator("[data-visitors]")).containsText("Rosa Mbeki is editing this record");
        assertThat(Browser.axe(kim)).isEmpty();

        rosa.navigate("http://127.0.0.1:" + port + "/agent/users");
        assertThat(kim.locator("[data-visitors]")).hasText("");
    }

    @Test
    @Tag("F497")
    void whatOneSavesIsOnThePageOfTheOtherWithoutLosingTheirPlace() {
        kim.locator("[data-focus-key=tab-notes]").focus();

        rename(rosa, "Ada King");

        assertThat(kim.locator("h1")).hasText("Ada King");
        assertThat(kim.locator("[data-focus-key=tab-notes]")).isFocused();
    }

    @Test
    @Tag("F497")
    void whatIsBeingTypedStaysAndDifferentFieldsBothWin() {
        List<String> complaints = Browser.complaints(kim);
        edit(kim, "position");
        kim.locator("#edit-position").fill("Countess");

        rename(rosa, "Ada King");
        assertThat(kim.locator("[data-changed]")).containsText("changed by somebody else meanwhile");
        assertThat(kim.locator("#edit-position")).hasValue("Countess");
        assertThat(kim.locator("h1")).hasText("Ada Lovelace");

        kim.locator("#edit-position").press("Enter");
        assertThat(rosa.locator("#fact-position")).containsText("Countess");
        kim.reload();
        assertThat(kim.locator("h1")).hasText("Ada King");
        assertThat(complaints).isEmpty();
    }

    @Test
    void aStreamEndsQuietlyWhenItsAgentWasSignedOutMeanwhile() {
        Logger server = (Logger) LoggerFactory.getLogger("org.apache.catalina");
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        server.addAppender(said);
        try {
            db.sql("delete from spring_session").update();

            // One that was just being opened is not there yet when the others are closed.
            await().until(() -> {
                streams.closeAll();
                return streams.isEmpty();
            });
            assertThat(said.list).extracting(ILoggingEvent::getFormattedMessage).isEmpty();
        } finally {
            server.detachAppender(said);
        }
    }

    private static void edit(Page page, String field) {
        page.locator("a[data-focus-key=edit-" + field + "]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#edit-" + field)).isFocused();
    }

    private static void rename(Page page, String name) {
        edit(page, "name");
        page.locator("#edit-name").fill(name);
        page.locator("#edit-name").press("Enter");
        assertThat(page.locator("h1")).hasText(name);
    }

    private Page open(String who) {
        Page page = Browser.newPage(1280, 900);
        pages.add(page);
        page.navigate("http://127.0.0.1:" + port + "/agent/users/" + ada);
        page.locator("[name=email]").fill(Given.address(who));
        page.locator("[name=password]").fill(Given.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Ada Lovelace");
        return page;
    }
}
