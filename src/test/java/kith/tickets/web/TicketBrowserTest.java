package kith.tickets.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import kith.Browser;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.people.PersonId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Writing in a ticket with a script: keys, and names behind an @. */
@CommittedTest
class TicketBrowserTest {

    @Autowired
    private Given given;

    @LocalServerPort
    private int port;

    @Test
    @Tag("F239")
    void aNoteIsWrittenByKeysAndNamesAnAgentByAFewLetters() {
        long support = given.department("Support");
        given.agent("Kim Osei", Scope.ALL);
        given.agent("Rosa Kamau", Scope.LIMITED, support);
        PersonId ada = given.user("Ada Lovelace", "ada@acme.example");
        long ticket = given.ticket(ada, support, "The engine does not start");
        try (Page page = signedIn()) {
            page.navigate("http://127.0.0.1:" + port + "/agent/tickets/" + ticket);
            Locator words = page.locator(".composer textarea");
            assertThat(page.locator(".composer .for-note").first()).isHidden();

            page.keyboard().press("n");
            assertThat(page.locator("button.for-note")).isVisible();
            assertThat(page.locator(".composer-to .for-reply")).isHidden();

            words.pressSequentially("Please look, @ro");
            page.locator("kith-mention [role=option][aria-selected=true]").waitFor();
            page.keyboard().press("Enter");
            assertThat(words).hasValue("Please look, @Rosa Kamau ");

            page.keyboard().press("Control+Enter");
            assertThat(page.locator(".message.internal .mention")).hasText("@Rosa Kamau");
        }
    }

    private Page signedIn() {
        Page page = Browser.newPage(1280, 900, ColorScheme.LIGHT);
        Browser.signIn(page, port, "Kim");
        return page;
    }
}
