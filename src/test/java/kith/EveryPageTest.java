package kith;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
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

/** What holds on every page: nobody is shut out, nothing is cut off, nothing is refused, little is loaded. */
@CommittedTest
class EveryPageTest {

    private static final List<String> PAGES = List.of(
            "/agent/users",
            "/agent/users?q=nobody+is+called+that",
            "/agent/users?status=ACTIVE&edit=label",
            "/agent/users/new",
            "/agent/views/new",
            "/agent/bulk",
            "/agent/search?q=ada",
            "/agent/shortcuts",
            "/agent/tickets",
            "/agent/users/987654321");

    @Autowired
    private Given given;

    @Autowired
    private GivenChats chats;

    @Autowired
    private Database db;

    @LocalServerPort
    private int port;

    private PersonId ada;
    private long ticket;
    private long chat;
    private long underWay;

    @BeforeEach
    void someAreKnown() {
        given.agent("Kim", Scope.ALL);
        ada = given.user("Ada Lovelace", "ada@analytical.example");
        given.member(ada, given.organization("Analytical Engines"));
        given.label(ada, "VIP");
        for (int i = 1; i < 50; i++) {
            given.user("Somebody With A Long Name " + i, "somebody.with.a.long.name." + i + "@somewhere.example");
        }
        long support = given.department("Support");
        ticket = given.ticket(ada, support, "AnEngineWithoutAnyBlankInItsNameDoesNotStartAtAllSince");
        given.email(ada, "ada.lovelace.at.home@somewhere.very.long.example");
        db.sql("""
                        insert into ticket_message (ticket_id, kind, author_id, author_name, via, body)
                        select ?, kind, ?, 'Ada Lovelace', 'AGENT', repeat('Word', 40) || E'\n> quoted'
                        from unnest(array['USER', 'AGENT', 'NOTE', 'AUTOMATIC']) kind
                        """, ticket, ada.value()).update();
        db.sql("update ticket set priority = 'URGENT' where id = ?", ticket).update();
        given.charge(ada, 3_599_999, "OneLongWord".repeat(9));
        chat = chats.ended(ada, given.department("Chats"), "OneLongWord".repeat(40), "Word\nin\nlines", "Thanks");
        underWay = chats.waiting(ada, support);
        chats.say(underWay, null, "OneLongWord".repeat(40));
        chats.rate(chat, 3, "OneLongWord".repeat(40));
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "320, LIGHT"})
    @Tag("F475")
    void everyPageIsWithinReach(int width, ColorScheme scheme) {
        try (Page page = signedIn(width, scheme)) {
            for (String address : pages()) {
                page.navigate(at(address));
                assertThat(Browser.axe(page)).as(address).isEmpty();
                assertThat(fits(page)).as(address + " scrolls sideways").isEqualTo(true);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"en-XA, 1280", "en-XA, 320", "ar-XB, 1280", "ar-XB, 320", "de, 320"})
    @Tag("F474")
    void longWordsAndTheOtherDirectionFit(String language, int width) {
        db.sql("update person set language = ? where kind = 'AGENT'", language).update();
        try (Page page = signedIn(width, ColorScheme.LIGHT)) {
            for (String address : pages()) {
                page.navigate(at(address));
                assertThat(fits(page)).as(address + " scrolls sideways").isEqualTo(true);
            }
            page.navigate(at("/agent/users/" + ada));
            assertThat(fits(page)).isEqualTo(true);
        }
    }

    @Test
    void noPageMakesTheBrowserComplain() {
        try (Page page = signedIn(1280, ColorScheme.LIGHT)) {
            List<String> complaints = Browser.complaints(page);
            for (String address : PAGES.subList(0, PAGES.size() - 1)) {
                page.navigate(at(address));
            }
            page.navigate(at("/agent/users/" + ada));
            page.keyboard().press("?");
            page.locator("dialog[open]").waitFor();
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void partsOfPagesAreSmall() throws IOException {
        try (Page page = signedIn(1280, ColorScheme.LIGHT)) {
            for (String address : List.of("/agent/users", "/agent/users/" + ada, "/agent/users/" + ada + "/activity")) {
                APIResponse part = page.context()
                        .request()
                        .get(at(address), RequestOptions.create().setHeader("HX-Request", "true"));
                assertThat(part.text()).doesNotContain("<html");
                assertThat(zipped(part.body())).as(address).isLessThanOrEqualTo(15 * 1024);
            }
        }
    }

    private List<String> pages() {
        List<String> pages = new ArrayList<>(PAGES);
        pages.add("/agent/tickets/" + ticket);
        pages.add("/agent/chats/" + chat);
        pages.add("/agent/users/" + ada + "/chats");
        pages.add("/agent/chats");
        pages.add("/agent/chats/" + underWay);
        pages.add("/agent/chats/ended");
        return pages;
    }

    private static Object fits(Page page) {
        return page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth");
    }

    private static int zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(small)) {
            zip.write(bytes);
        }
        return small.size();
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
