package kith.palette.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import kith.DatabaseTest;
import kith.Given;
import kith.access.Scope;
import kith.people.PersonId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DatabaseTest
class PalettePagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Given given;

    @Test
    @Tag("F498")
    void thePaletteAnswersOptionsAndTheSameAddressIsAWholePage() {
        long kim = given.agent("Kim", Scope.ALL);
        PersonId ingo = given.person("Ingo <Bäcker>");

        assertThat(mvc.get()
                        .uri("/agent/search?q=ing")
                        .header("HX-Request", "true")
                        .with(Given.signedIn(kim)))
                .hasStatusOk()
                .bodyText()
                .contains("<mark>Ing</mark>o &lt;Bäcker&gt;", "href=\"/agent/users/" + ingo + "\"", "role=\"option\"")
                .doesNotContain("<html");
        assertThat(mvc.get().uri("/agent/search?q=ing").with(Given.signedIn(kim)))
                .bodyText()
                .contains("<html", "Ingo &lt;Bäcker&gt;", "Create user “ing”");
    }

    @Test
    @Tag("F498")
    void theSheetOfKeysIsAPageAndADialog() {
        long kim = given.agent("Kim", Scope.LIMITED);

        assertThat(mvc.get().uri("/agent/shortcuts").with(Given.signedIn(kim)))
                .bodyText()
                .contains("<html", "Keyboard shortcuts", "Search everything");
        assertThat(mvc.get()
                        .uri("/agent/shortcuts")
                        .header("HX-Request", "true")
                        .with(Given.signedIn(kim)))
                .bodyText()
                .contains("<dialog")
                .doesNotContain("<html");
    }

    @Test
    @Tag("F498")
    void whatWasOpenedIsRememberedForThisAgent() {
        long kim = given.agent("Kim", Scope.ALL);
        PersonId ada = given.person("Ada Lovelace");

        assertThat(mvc.post()
                        .uri("/agent/search/recent")
                        .param("kind", "PERSON")
                        .param("id", ada.toString())
                        .with(Given.signedIn(kim))
                        .with(csrf()))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(mvc.get().uri("/agent/search").with(Given.signedIn(kim)))
                .bodyText()
                .contains("Ada Lovelace");
    }

    @Test
    @Tag("T26")
    void rememberingWantsTheToken() {
        long kim = given.agent("Kim", Scope.ALL);

        assertThat(mvc.post().uri("/agent/search/recent?kind=PERSON&id=1").with(Given.signedIn(kim)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    @Tag("F389")
    @Tag("T9")
    void withoutAScopeThereIsNothingToSearch() {
        long noor = given.agent("Noor", null);

        assertThat(mvc.get().uri("/agent/search?q=ada").with(Given.signedIn(noor)))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post()
                        .uri("/agent/search/recent?kind=PERSON&id=1")
                        .with(Given.signedIn(noor))
                        .with(csrf()))
                .hasStatus(HttpStatus.FORBIDDEN);
    }
}
