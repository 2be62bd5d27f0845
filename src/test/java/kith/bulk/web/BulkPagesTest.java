package kith.bulk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.people.PersonId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommittedTest
class BulkPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Given given;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Tag("F480")
    void aSmallActionIsDoneAtOnceAndLeadsBackToTheList() {
        long kim = given.agent("Kim", Scope.ALL);
        PersonId ada = given.person("Ada");

        assertThat(post(kim, "act", "CLOSED", "ids", ada.toString(), "from", "/agent/users?q=ada"))
                .hasRedirectedUrl("/agent/users?q=ada");
        assertThat(status(ada)).isEqualTo("CLOSED");
    }

    @Test
    @Tag("F480")
    void theBarPutsPeopleIntoAGroupAndTakesThemOut() {
        long kim = given.agent("Kim", Scope.ALL);
        PersonId ada = given.person("Ada");
        String vip = Long.toString(given.usergroup("VIP"));

        post(kim, "act", "ADD_GROUP", "group", vip, "ids", ada.toString());
        assertThat(jdbc.sql("select count(*) from person_usergroup")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        post(kim, "act", "REMOVE_GROUP", "group", vip, "ids", ada.toString());
        assertThat(jdbc.sql("select count(*) from person_usergroup")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(post(kim, "act", "ADD_GROUP", "group", "1", "ids", ada.toString()))
                .as("Everyone is no group to be put into")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    @Tag("F480")
    void anActionThatFailsWithEveryTrySaysSoAndCanBeTriedAgain() {
        long kim = given.agent("Kim", Scope.ALL);
        jdbc.sql("insert into person (name, channel) select 'Person ' || n, 'IMPORT' from generate_series(1, 600) n")
                .update();
        jdbc.sql("""
                create function broken() returns trigger language plpgsql as
                $$ begin raise exception using errcode = 'internal_error'; end $$;
                create trigger broken before update on person for each statement execute function broken();
                """).update();
        String result;
        try {
            MvcTestResult started = post(kim, "act", "CLOSED", "all", "true", "filter", "", "confirmed", "true");
            result = String.valueOf(started.getResponse().getRedirectedUrl());
            assertThat(finished(kim, result)).contains("Something went wrong", "Try again with the others");
        } finally {
            jdbc.sql("drop function broken() cascade").update();
        }

        assertThat(mvc.post().uri(result + "/tries").with(Given.signedIn(kim)).with(csrf()))
                .hasRedirectedUrl(result);
        assertThat(finished(kim, result)).contains("600 users of 600 changed.");
        assertThat(countOf("CLOSED")).isEqualTo(600);
    }

    @Test
    @Tag("F480")
    void everyoneInALargeListIsConfirmedByNumberAndRunsAsAJobWithAResultPage() {
        long kim = given.agent("Kim", Scope.ALL);
        jdbc.sql("insert into person (name, channel) select 'Person ' || n, 'IMPORT' from generate_series(1, 1200) n")
                .update();

        assertThat(post(kim, "act", "CLOSED", "all", "true", "filter", "status=ACTIVE"))
                .hasStatusOk()
                .bodyText()
                .contains("Set status of 1,200 users to Closed");
        assertThat(countOf("CLOSED")).isZero();

        MvcTestResult started =
                post(kim, "act", "CLOSED", "all", "true", "filter", "status=ACTIVE", "confirmed", "true");
        assertThat(started).hasStatus3xxRedirection();
        String result = String.valueOf(started.getResponse().getRedirectedUrl());
        assertThat(result).matches("/agent/bulk/\\d+");
        assertThat(finished(kim, result)).contains("1,200 users of 1,200 changed");
        assertThat(countOf("CLOSED")).isEqualTo(1_200);
    }

    @Test
    @Tag("F480")
    @Tag("F388")
    void theResultPageSaysWhoWasSkippedAndWhy() {
        long support = given.department("Support");
        long eve = given.agent("Eve", Scope.EXPANDED, support);
        PersonId ada = given.person("Ada Lovelace");
        given.ticket(ada, given.department("Sales"), "An offer");

        MvcTestResult started = post(eve, "act", "CLOSED", "ids", ada.toString());
        String result = String.valueOf(started.getResponse().getRedirectedUrl());

        assertThat(mvc.get().uri(result).with(Given.signedIn(eve)))
                .hasStatusOk()
                .bodyText()
                .contains("Not in your departments", "Ada Lovelace");
        assertThat(status(ada)).isEqualTo("ACTIVE");
    }

    @Test
    void enterInTheLabelFieldAddsTheLabel() {
        long kim = given.agent("Kim", Scope.ALL);
        PersonId ada = given.person("Ada");

        post(kim, "ids", ada.toString(), "label", " VIP ");

        assertThat(jdbc.sql("select name from label").query(String.class).list())
                .containsExactly("VIP");
    }

    @Test
    void nothingIsDoneWhenNobodyIsSelectedOrNothingIsSaid() {
        long kim = given.agent("Kim", Scope.ALL);
        PersonId ada = given.person("Ada");

        assertThat(post(kim, "act", "CLOSED")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(kim, "ids", ada.toString())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(kim, "ids", ada.toString(), "act", "SET_ORGANIZATION", "organization", "Nowhere"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    @Tag("F389")
    @Tag("T29")
    void withoutTheRightToEditThePostIsForbidden() {
        long leo = given.agent("Leo", Scope.LIMITED);
        PersonId ada = given.person("Ada");

        assertThat(post(leo, "act", "CLOSED", "ids", ada.toString())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post()
                        .uri("/agent/bulk/1/undo")
                        .with(Given.signedIn(leo))
                        .with(csrf()))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post()
                        .uri("/agent/bulk/1/cancel")
                        .with(Given.signedIn(leo))
                        .with(csrf()))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    @Tag("T26")
    void aPostWithoutTheTokenIsRefused() {
        long kim = given.agent("Kim", Scope.ALL);

        for (String address : new String[] {"/agent/bulk", "/agent/bulk/1/undo", "/agent/bulk/1/cancel"}) {
            assertThat(mvc.post().uri(address).with(Given.signedIn(kim))).hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    @Tag("T9")
    void theResultOfAnotherAgentIsNotFound() {
        long eve = given.agent("Eve", Scope.EXPANDED);
        long max = given.agent("Max", Scope.EXPANDED);
        post(eve, "act", "CLOSED", "ids", given.person("Ada").toString());
        long action =
                jdbc.sql("select max(id) from bulk_action").query(Long.class).single();

        assertThat(mvc.get().uri("/agent/bulk/{id}", action).with(Given.signedIn(max)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post()
                        .uri("/agent/bulk/{id}/undo", action)
                        .with(Given.signedIn(max))
                        .with(csrf()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    @Tag("T23")
    void theWayBackNeverLeadsElsewhere() {
        long kim = given.agent("Kim", Scope.ALL);
        PersonId ada = given.person("Ada");

        for (String from : new String[] {"https://evil.example/", "//evil.example", "/agent/users.evil.example"}) {
            assertThat(post(kim, "act", "CLOSED", "ids", ada.toString(), "from", from))
                    .hasRedirectedUrl("/agent/users");
        }
    }

    @Test
    @Tag("T8")
    void aFilterThatTheListCannotReadIsRefused() {
        long kim = given.agent("Kim", Scope.ALL);
        PersonId ada = given.person("Ada");

        assertThat(post(kim, "act", "CLOSED", "all", "true", "filter", "status=ACTIVE') or true --"))
                .hasStatus4xxClientError();
        assertThat(status(ada)).isEqualTo("ACTIVE");
    }

    @Test
    @Tag("T3")
    void aLabelWithMarkupIsShownAsText() {
        long kim = given.agent("Kim", Scope.ALL);
        post(kim, "ids", given.person("Ada").toString(), "act", "ADD_LABEL", "label", "<script>alert(1)</script>");

        assertThat(mvc.get().uri("/agent/bulk").with(Given.signedIn(kim)))
                .bodyText()
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert");
    }

    private MvcTestResult post(long agent, String... parameters) {
        var request = mvc.post().uri("/agent/bulk").with(Given.signedIn(agent)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    /** The result once the job is through; the page says so itself. */
    private String finished(long agent, String result) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> page(agent, result), page -> page.contains("data-done"));
    }

    private String page(long agent, String address) {
        var answer = mvc.get().uri(address).with(Given.signedIn(agent)).exchange();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String status(PersonId person) {
        return jdbc.sql("select status from person where id = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }

    private int countOf(String status) {
        return jdbc.sql("select count(*) from person where status = ?")
                .param(status)
                .query(Integer.class)
                .single();
    }
}
