package kith.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import kith.DatabaseTest;
import kith.Given;
import kith.access.Scope;
import kith.people.PersonId;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@DatabaseTest
class AutoResponderTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    private long rosa;
    private PersonId ada;

    @BeforeEach
    void adaIsKnown() {
        rosa = given.agent("Rosa Klein", Scope.ALL);
        ada = given.user("Ada Lovelace", "ada@acme.example");
        // What a transaction adds to a person it made itself would belong to the creation.
        db.sql("update person set created_in = '3' where id = ?", ada.value()).update();
    }

    @Test
    @Tag("F251")
    @Tag("F259")
    void theDetailTabSaysThatTheUserIsNoAutoResponder() {
        assertThat(get("detail"))
                .hasStatusOk()
                .bodyText()
                .contains("User is not an auto-responder", "Turn automatic replies off");
    }

    @Test
    @Tag("F260")
    @Tag("F263")
    @Tag("F493")
    void bothTurnsOfTheSwitchAreLoggedWithWhoAndWhy() {
        assertThat(turn("true", "Answers every receipt.")).hasStatus(HttpStatus.FOUND);
        assertThat(get("detail"))
                .bodyText()
                .contains(
                        "User is an auto-responder",
                        "Rosa Klein",
                        "Answers every receipt.",
                        "Turn automatic replies on");

        assertThat(turn("false", "Mailbox was repaired.")).hasStatus(HttpStatus.FOUND);
        assertThat(get("detail")).bodyText().contains("User is not an auto-responder", "Mailbox was repaired.");
        assertThat(get("changes"))
                .bodyText()
                .contains("Auto-responder", "Answers every receipt.", "Mailbox was repaired.", "Rosa Klein");
    }

    @Test
    @Tag("F263")
    void withoutAReasonNothingIsTurned() {
        assertThat(turn("true", "  "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("auto-responder-error", "User is not an auto-responder");
        assertThat(turn("true", "x".repeat(501))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    @Tag("T9")
    void whoMayOnlyLookSeesTheStateAlone() {
        long vera = given.agent("Vera", Scope.VIEW_ONLY);

        assertThat(mvc.get().uri("/agent/users/" + ada + "/detail").with(Given.signedIn(vera)))
                .bodyText()
                .contains("User is not an auto-responder")
                .doesNotContain("/auto-responder\"");
    }

    private MvcTestResult get(String tab) {
        return mvc.get()
                .uri("/agent/users/" + ada + "/" + tab)
                .with(Given.signedIn(rosa))
                .exchange();
    }

    private MvcTestResult turn(String active, String reason) {
        return mvc.post()
                .uri("/agent/users/" + ada + "/auto-responder")
                .param("active", active)
                .param("reason", reason)
                .with(csrf())
                .with(Given.signedIn(rosa))
                .exchange();
    }
}
