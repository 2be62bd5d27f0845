package kith.billing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
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

/** Measuring work with the timer on the page of a ticket. */
@CommittedTest
class TimerBrowserTest {

    private static final int QUARTER_OF_AN_HOUR = 900_000;

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    @LocalServerPort
    private int port;

    private PersonId ada;
    private long ticket;

    @BeforeEach
    void aTicketOfAda() {
        given.agent("Kim Osei", Scope.ALL);
        ada = given.user("Ada Lovelace", "ada@acme.example");
        ticket = given.ticket(ada, given.department("Support"), "The engine does not start");
    }

    @AfterEach
    void theTimerWaitsAgain() {
        timerStarts(false);
    }

    @Test
    @Tag("F228")
    @Tag("F230")
    void theTimerIsPausedGoesOnAfterAReloadAndStoresNothingBeforeTheChargeIsAdded() {
        try (Page page = signedIn()) {
            page.clock().install();
            page.navigate(at("/agent/tickets/" + ticket));
            Locator time = page.locator("kith-timer b");
            Locator turn = page.locator("kith-timer [data-turn]");
            assertThat(time).hasText("0:00:00");
            assertThat(turn).hasAttribute("aria-label", "Start the timer");

            turn.click();
            page.clock().fastForward(QUARTER_OF_AN_HOUR);
            assertThat(time).containsText("0:15:0");
            turn.click();
            page.clock().fastForward(QUARTER_OF_AN_HOUR);
            page.reload();
            assertThat(turn).hasAttribute("aria-label", "Start the timer");
            turn.click();
            page.clock().fastForward(QUARTER_OF_AN_HOUR);
            assertThat(given.charges(ada)).isEmpty();

            page.locator("kith-timer [data-take]").click();
            assertThat(page.locator("#comment")).isFocused();
            page.locator("#comment").fill("Oiled it");
            page.locator("#time").fill("half an hour");
            page.keyboard().press("Enter");
            assertThat(page.locator("#time")).hasAttribute("aria-invalid", "true");
            assertThat(time).containsText("0:30:0");
            page.locator("#time").fill("30");
            page.keyboard().press("Enter");

            assertThat(page.locator("#charges .rows li")).containsText("0:30");
            assertThat(given.charges(ada)).containsExactly("Oiled it");
            assertThat(time).hasText("0:00:00");
            assertThat(page.locator("#charge")).not().hasAttribute("open", "");
        }
    }

    @Test
    @Tag("F230")
    void ifThatIsSetTheTimerRunsAsSoonAsTheTicketIsOpen() {
        timerStarts(true);
        try (Page page = signedIn()) {
            page.navigate(at("/agent/tickets/" + ticket));

            assertThat(page.locator("kith-timer[data-running] [data-turn]"))
                    .hasAttribute("aria-label", "Pause the timer");
            assertThat(given.charges(ada)).isEmpty();
        }
    }

    private void timerStarts(boolean byItself) {
        db.sql("update installation set timer_starts = ?", byItself).update();
    }

    private String at(String address) {
        return "http://127.0.0.1:" + port + address;
    }

    private Page signedIn() {
        Page page = Browser.newPage(1280, 900, ColorScheme.LIGHT);
        Browser.signIn(page, port, "Kim");
        return page;
    }
}
