package kith.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import kith.Browser;
import kith.CommittedTest;
import kith.Given;
import kith.GivenChats;
import kith.GivenFields;
import kith.access.Scope;
import kith.fields.FieldKind;
import kith.people.PersonId;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What holds on every page of the portal, and what only a real session shows. */
@CommittedTest
class PortalPagesBrowserTest {

    private static final List<String> OPEN = List.of("/", "/login", "/register", "/password", "/tickets/new");

    @Autowired
    private Given given;

    @Autowired
    private GivenFields fields;

    @Autowired
    private GivenChats chats;

    @Autowired
    private Database db;

    @Autowired
    private PasswordEncoder encoder;

    @LocalServerPort
    private int port;

    private PersonId ada = new PersonId(0);
    private long ticket;
    private long support;

    @BeforeEach
    void adaHasAnAccount() {
        long kim = given.agent("Kim", Scope.ALL);
        ada = given.user("Ada Lovelace", "ada@acme.example");
        given.member(ada, given.organization("Acme Engines"));
        db.sql("update person set is_manager = true where id = ?", ada.value()).update();
        fields.field(kim, FieldKind.TOGGLE, "Under contract");
        fields.field(kim, FieldKind.CHECKBOXES, "Engines", "Difference", "Analytical");
        db.sql("update custom_field set agent_only = false").update();
        db.sql("insert into portal_form_field (form, field_id, required) select 'TICKET', id, true from custom_field")
                .update();
        db.sql(
                        "insert into portal_account (person_id, password_hash, registered_at) values (?, ?, now())",
                        ada.value(),
                        encoder.encode(Given.PASSWORD))
                .update();
        support = given.department("Support");
        given.department("Sales");
        ticket = given.ticket(ada, support, "The analytical engine stops whenever the bell rings");
        db.sql("""
                insert into ticket_message (ticket_id, kind, author_id, author_name, via, body)
                values (?, 'USER', ?, 'Ada Lovelace', 'PORTAL', 'It stops.')
                """, ticket, ada.value()).update();
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT, en", "320, DARK, ar-XB"})
    @Tag("F475")
    void everyPageIsWithinReach(int width, ColorScheme scheme, String language) {
        db.sql("update person set language = ? where id = ?", language, ada.value())
                .update();
        try (Page page = Browser.newPage(width, 800, scheme)) {
            List<String> complaints = Browser.complaints(page);
            page.navigate(at("/language?to=" + language));
            OPEN.forEach(path -> reach(page, path));
            signIn(page);
            List.of("/", "/tickets", "/tickets/" + ticket, "/tickets/new", "/profile")
                    .forEach(path -> reach(page, path));
            db.sql("insert into chat_agent (agent_id, accepting) select person_id, true from agent")
                    .update();
            List.of("/tickets", "/chat/new").forEach(path -> reach(page, path));
            long chat = chats.waiting(ada, support);
            chats.say(chat, "Kim", "OneLongWord".repeat(40));
            db.sql("update chat set signed_in = true where id = ?", chat).update();
            reach(page, "/chat");
            db.sql("update chat set agent_name = 'Kim', accepted_at = now(), ended_at = now(), ending = 'BY_USER'")
                    .update();
            reach(page, "/chat");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    @Tag("F256")
    @Tag("F424")
    @Tag("T20")
    @Tag("T26")
    void anAgentAndAUserInOneBrowserKeepApart() {
        try (Page page = Browser.newPage(1280, 800)) {
            signIn(page);
            signInAsKim(page);

            page.navigate(at("/profile"));
            page.locator("#name").fill("Ada King");
            page.locator("form[action='/profile'] button").click();
            page.locator(".notice.ok").waitFor();
            assertThat(db.sql("""
                            select actor_kind || ' ' || source from change_log
                            where subject_id = ? and field = 'name' order by id desc limit 1
                            """, ada.value()).query(String.class).single()).isEqualTo("USER portal");

            page.locator("form[action='/logout'] button").click();
            page.waitForURL(url -> url.contains("/login"));
            page.navigate(at("/agent/users"));
            assertThat(page.url()).endsWith("/agent/users");
            page.navigate(at("/tickets"));
            assertThat(page.url()).contains("/login");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK"})
    @Tag("F305")
    @Tag("F306")
    void anAgentSeesThePortalInATabOfItsOwnAndLeavesItByTheBanner(int width, ColorScheme scheme) {
        try (Page page = Browser.newPage(width, 800, scheme)) {
            signInAsKim(page);
            page.navigate(at("/agent/users/" + ada + "/profile"));
            Page portal = page.waitForPopup(() ->
                    page.locator("#card-portal form[target=_blank] button").click());
            portal.waitForURL(url -> url.endsWith("/tickets"));

            reach(portal, "/tickets/" + ticket);
            assertThat(portal.locator(".seen-by").innerText()).contains("Ada Lovelace");
            portal.locator(".seen-by button").click();
            portal.waitForURL(url -> url.endsWith("/agent/users/" + ada));
            assertThat(page.navigate(at("/agent/users")).status()).isEqualTo(200);
            page.navigate(at("/tickets"));
            assertThat(page.url()).contains("/login");
        }
    }

    @Test
    @Tag("F50")
    @Tag("F309")
    void aPasswordIsMadeUpForSomebodyNewAndOneThatCannotBeIsSaidAtItsField() {
        try (Page page = Browser.newPage(1280, 800)) {
            signInAsKim(page);
            page.navigate(at("/agent/users/new"));
            page.locator("#new-name").fill("Grace Hopper");
            page.locator("#new-email").fill("grace@navy.example");
            page.locator("[data-suggest=new-password]").click();
            String madeUp = page.locator("#new-password").inputValue();
            assertThat(madeUp).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
            page.locator("main form button.primary").click();
            page.locator("#card-portal").waitFor();
            assertThat(signedIn("grace@navy.example", madeUp)).isTrue();

            page.locator("#card-portal details:not(.menu) summary").click();
            page.locator("#portal-password").fill("qwertyuiop");
            page.locator("#portal-password").press("Enter");
            page.locator("#portal-password-error").waitFor();
            assertThat(signedIn("grace@navy.example", madeUp)).isTrue();
            page.locator("#portal-password").fill("a wire of one nanosecond");
            page.locator("#portal-password").press("Enter");
            page.locator("kith-toast p").first().waitFor();
            assertThat(signedIn("grace@navy.example", madeUp)).isFalse();
            assertThat(signedIn("grace@navy.example", "a wire of one nanosecond"))
                    .isTrue();
        }
    }

    private boolean signedIn(String address, String password) {
        try (Page page = Browser.newPage(1280, 800)) {
            page.navigate(at("/login"));
            page.locator("[name=email]").fill(address);
            page.locator("[name=password]").fill(password);
            page.locator("[name=password]").press("Enter");
            page.locator("[role=alert], form[action='/logout']").first().waitFor();
            return page.url().endsWith("/tickets");
        }
    }

    private void reach(Page page, String path) {
        page.navigate(at(path));
        assertThat(page.locator("main h1, .hero h1").count()).as(path).isPositive();
        assertThat(Browser.axe(page)).as(path).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(path + " scrolls sideways")
                .isEqualTo(true);
    }

    private void signInAsKim(Page page) {
        Browser.signIn(page, port, "Kim");
    }

    private void signIn(Page page) {
        page.navigate(at("/login"));
        page.locator("[name=email]").fill("ada@acme.example");
        page.locator("[name=password]").fill(Given.PASSWORD);
        page.locator("[name=password]").press("Enter");
        page.waitForURL(url -> url.endsWith("/tickets"));
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
