package kith.chats;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A user and an agent, each with a browser of their own, in one chat. */
@CommittedTest
class ChatBrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private ChatStreams streams;

    @Autowired
    private EndForgottenChats endForgottenChats;

    private final List<Page> pages = new ArrayList<>();

    @BeforeEach
    void bothAreThere() {
        given.department("Support");
        given.agent("Kim Root", Scope.ALL);
        PersonId ada = given.user("Ada Lovelace", "ada@acme.example");
        db.sql(
                        "insert into portal_account (person_id, password_hash, registered_at) values (?, ?, now())",
                        ada.value(),
                        encoder.encode(Given.PASSWORD))
                .update();
    }

    @AfterEach
    void close() {
        pages.forEach(page -> page.context().close());
    }

    @Test
    @Tag("F223")
    void wordsAreOnThePageOfTheOtherAtOnce() {
        Page kim = kim();
        List<String> complaints = Browser.complaints(kim);
        kim.navigate(at("/agent/chats"));
        kim.locator(".accepting").click();
        assertThat(kim.locator(".accepting")).hasAttribute("aria-checked", "true");

        Page ada = ada();
        List<String> others = Browser.complaints(ada);
        ada.locator(".launcher").click();
        ada.locator("#body").fill("Hello?");
        ada.locator("form.box .button.primary").click();
        assertThat(kim.locator(".waits")).containsText("Ada Lovelace");
        assertThat(kim.locator("#rail-chats .rail-count")).hasText("1");

        kim.locator(".waits button").click();
        assertThat(ada.locator("#chat-head")).containsText("You are talking to Kim Root");
        ada.locator("#body").fill("half a sente");
        assertThat(kim.locator("#chat-typing")).isVisible();
        assertThat(kim.locator("#chat-typing")).hasText("Ada Lovelace is typing");
        kim.locator("#body").fill("Hello Ada,");
        assertThat(ada.locator("#chat-typing")).isVisible();
        assertThat(ada.locator("#chat-typing")).hasText("Kim Root is typing");
        kim.locator("#body").press("Shift+Enter");
        kim.keyboard().type("what is it?");
        kim.keyboard().press("Enter");
        assertThat(ada.locator(".bubble").last()).hasText(Pattern.compile("Hello Ada,\\s+what is it\\?"));
        assertThat(kim.locator("#body")).hasValue("");
        assertThat(ada.locator("#chat-typing")).isHidden();
        assertThat(ada.locator("#body")).hasValue("half a sente");

        streams.closeAll();
        ada.locator("#body").press("Enter");
        assertThat(kim.locator(".bubble").last()).hasText("half a sente");
        assertThat(kim.locator("#chat-lists .tag.accent")).hasText("1 new");
        assertThat(Browser.axe(kim)).isEmpty();
        assertThat(Browser.axe(ada)).isEmpty();

        kim.locator("form[action$='/end'] button").click();
        assertThat(ada.locator("#chat-foot")).containsText("How was it?");
        assertThat(Browser.axe(ada)).isEmpty();
        assertThat(complaints).isEmpty();
        assertThat(others).isEmpty();
    }

    @Test
    void whoDoesNotAcceptAnyMoreIsNotOffered() {
        Page kim = kim();
        kim.navigate(at("/agent/chats"));
        kim.locator(".accepting").click();
        assertThat(kim.locator(".accepting")).hasAttribute("aria-checked", "true");
        Page ada = ada();
        assertThat(ada.locator(".launcher")).isVisible();

        kim.locator(".accepting").click();
        assertThat(kim.locator(".accepting")).hasAttribute("aria-checked", "false");
        ada.reload();
        assertThat(ada.locator(".launcher")).hasCount(0);
    }

    @Test
    void aLostConnectionIsALineInTheConversation() {
        db.sql("insert into chat_agent (agent_id, accepting) select person_id, true from agent")
                .update();
        Page ada = ada();
        ada.locator(".launcher").click();
        ada.locator("#body").fill("Hello?");
        ada.locator("form.box .button.primary").click();
        assertThat(ada.locator(".bubble")).hasText("Hello?");

        ada.context().setOffline(true);
        ada.locator("#body").fill("Still there?");
        ada.locator("#body").press("Enter");
        assertThat(ada.locator("#chat-lost")).containsText("Connection lost");
        assertThat(ada.locator("#body")).hasValue("Still there?");

        ada.context().setOffline(false);
        ada.locator("#body").press("Enter");
        assertThat(ada.locator(".bubble").last()).hasText("Still there?");
        assertThat(ada.locator("#chat-lost")).hasCount(0);
    }

    @Test
    @Tag("F223")
    void whoWaitsInVainIsToldSoAtOnce() {
        db.sql("insert into chat_agent (agent_id, accepting) select person_id, true from agent")
                .update();
        Page ada = ada();
        ada.locator(".launcher").click();
        ada.locator("#body").fill("Hello?");
        ada.locator("form.box .button.primary").click();
        assertThat(ada.locator("#chat-head")).containsText("Somebody will be with you");

        db.sql("update chat set waits_since = now() - interval '11 minutes'").update();
        endForgottenChats.end();

        assertThat(ada.locator("#chat-foot")).containsText("Sorry, nobody could answer");
    }

    private Page kim() {
        Page page = open();
        Browser.signIn(page, port, "Kim");
        return page;
    }

    private Page ada() {
        Page page = open();
        page.navigate(at("/login"));
        page.locator("[name=email]").fill("ada@acme.example");
        page.locator("[name=password]").fill(Given.PASSWORD);
        page.locator("[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    private Page open() {
        Page page = Browser.newPage(1280, 900);
        pages.add(page);
        return page;
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
