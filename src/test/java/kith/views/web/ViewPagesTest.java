package kith.views.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import kith.DatabaseTest;
import kith.Given;
import kith.access.Scope;
import kith.people.PersonStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@DatabaseTest
class ViewPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Given given;

    @Test
    @Tag("F479")
    void aSavedViewStandsInThePaneAndSaysWhenItWasModified() {
        long kim = given.agent("Kim", Scope.ALL);
        given.status(given.person("Ada"), PersonStatus.CLOSED);
        String address = saved(kim, "name", "Gone for <good>", "query", "status=CLOSED");

        assertThat(get(kim, address))
                .hasStatusOk()
                .bodyText()
                .contains("Gone for &lt;good&gt;", "My views", "aria-current=\"page\"")
                .doesNotContain("Modified");
        assertThat(get(kim, address + "&sort=created"))
                .bodyText()
                .contains("Gone for &lt;good&gt;", "Modified", "Save as…", "Reset", "&amp;view=");
    }

    @Test
    @Tag("F479")
    void countsComeByThemselvesAndAreCapped() {
        long kim = given.agent("Kim", Scope.ALL);
        given.person("Ada");
        given.status(given.person("Grace"), PersonStatus.CLOSED);
        String view = saved(kim, "name", "Closed", "query", "status=CLOSED").replaceFirst(".*view=", "/agent/views/");

        assertThat(get(kim, view + "/count")).bodyText().isEqualToIgnoringWhitespace("1");
        assertThat(get(kim, "/agent/views/usual/all/count")).bodyText().isEqualToIgnoringWhitespace("2");
        assertThat(get(kim, "/agent/views/usual/none/count")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    @Tag("F479")
    @Tag("T9")
    void theAddressOfSomebodyElsesViewIsNotFound() {
        long kim = given.agent("Kim", Scope.ALL);
        long eve = given.agent("Eve", Scope.EXPANDED);
        String view = saved(kim, "name", "Mine", "query", "").replaceFirst(".*view=", "/agent/views/");

        for (String address : new String[] {view, view + "/count", view + "/edit"}) {
            assertThat(get(eve, address)).hasStatus(HttpStatus.NOT_FOUND);
        }
        for (String address : new String[] {view, view + "/query", view + "/up", view + "/delete"}) {
            assertThat(post(eve, address, "name", "Yours")).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    @Tag("F389")
    void sharingWithEveryoneIsOfferedToAdministratorsOnlyAndRefusedToOthers() {
        long eve = given.agent("Eve", Scope.EXPANDED);

        assertThat(get(eve, "/agent/views/new")).bodyText().doesNotContain("value=\"EVERYONE\"");
        assertThat(post(eve, "/agent/views", "name", "All", "visibility", "EVERYONE"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(eve, "/agent/views", "name", " ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    @Tag("T26")
    void aPostWithoutTheTokenIsRefused() {
        long kim = given.agent("Kim", Scope.ALL);

        for (String address :
                new String[] {"/agent/views", "/agent/views/1", "/agent/views/1/delete", "/agent/views/1/up"}) {
            assertThat(mvc.post().uri(address).with(Given.signedIn(kim))).hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    @Tag("T8")
    void aViewWithAnOrderThatThereIsNotIsRefused() {
        long kim = given.agent("Kim", Scope.ALL);

        assertThat(post(kim, "/agent/views", "name", "Evil", "query", "sort=password_hash"))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    private String saved(long agent, String... parameters) {
        return String.valueOf(
                post(agent, "/agent/views", parameters).getResponse().getRedirectedUrl());
    }

    private MvcTestResult get(long agent, String address) {
        return mvc.get().uri(address).with(Given.signedIn(agent)).exchange();
    }

    private MvcTestResult post(long agent, String address, String... parameters) {
        var request = mvc.post().uri(address).with(Given.signedIn(agent)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }
}
