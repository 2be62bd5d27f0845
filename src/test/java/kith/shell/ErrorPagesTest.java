package kith.shell;

import static kith.Given.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import kith.DatabaseTest;
import kith.Given;
import kith.access.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DatabaseTest
class ErrorPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Given given;

    @Test
    void anUnknownAddressIsAnsweredInTheLanguageOfTheReader() {
        long kim = given.agent("Kim", Scope.ALL);

        assertThat(mvc.get().uri("/agent/nowhere").with(signedIn(kim)))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("<h1>Not found</h1>");
    }

    @Test
    void whatCannotBeReadIsTheirsAndNotOurs() {
        long kim = given.agent("Kim", Scope.ALL);

        assertThat(mvc.post()
                        .uri("/agent/chats/accepting")
                        .param("on", "perhaps")
                        .with(signedIn(kim))
                        .with(csrf()))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("<h1>That request cannot be read</h1>");
    }

    @Test
    void whoeverIsOnThePortalIsLedHomeAndNotToWhereAgentsSignIn() {
        assertThat(mvc.get().uri("/t/" + "x".repeat(20) + "/nowhere"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("<h1>Not found</h1>", "href=\"/\"")
                .doesNotContain("/agent/login");
    }

    @Test
    void withoutASessionThePageLeadsToSigningInAndAFragmentSaysSo() {
        assertThat(mvc.get().uri("/agent/users")).hasStatus(HttpStatus.FOUND);
        assertThat(mvc.get().uri("/agent/users").header("HX-Request", "true")).hasStatus(HttpStatus.UNAUTHORIZED);
    }
}
