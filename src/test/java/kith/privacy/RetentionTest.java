package kith.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import kith.CommittedTest;
import kith.Desk;
import kith.Given;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.people.PersonId;
import kith.people.PersonStatus;
import kith.privacy.Retention.Affected;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Zoë has not been heard of for years; everybody else has a reason to stay. */
@CommittedTest
class RetentionTest {

    private static final String ADDRESS = "/agent/admin/retention";

    @Autowired
    private Retention retention;

    @Autowired
    private RetentionRepository rows;

    @Autowired
    private KeepRetention keepRetention;

    @Autowired
    private Viewers viewers;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Given given;

    @Autowired
    private JdbcClient jdbc;

    private Viewer kim;
    private Desk desk;
    private long support;
    private PersonId zoe;

    @BeforeEach
    void zoeOfLongAgo() {
        kim = viewers.find(given.agent("Kim", Scope.ALL)).orElseThrow();
        desk = new Desk(mvc, kim.agentId());
        support = given.department("Support");
        zoe = longAgo("Zoë Quillfeather");
        oldTicket(zoe, "RESOLVED");
        jdbc.sql("insert into activity (person_id, kind, at) values (?, 'SIGN_IN', now() - interval '30 months')")
                .param(zoe.value())
                .update();
    }

    @Test
    @Tag("F490")
    void whoeverWasHeardOfOrWaitsOrIsExceptedStays() {
        given.user("New", "new@acme.example");
        given.ticket(longAgo("Writes"), support, "New", "RESOLVED");
        oldTicket(longAgo("Waits"), "OPEN");
        jdbc.sql("insert into activity (person_id, kind) values (?, 'SIGN_IN')")
                .param(longAgo("Signs in").value())
                .update();
        jdbc.sql("insert into note (person_id, author_name, body) values (?, 'Kim', 'Called us')")
                .param(longAgo("Noted").value())
                .update();
        given.label(longAgo("Labelled"), "Keep");
        given.status(longAgo("Reopened"), PersonStatus.INACTIVE);

        var preview = retention.preview(new RetentionRules(24, null, List.of("keep")), kim);

        assertThat(preview.closed().people()).isEqualTo(1);
        assertThat(preview.closed().first()).extracting(Affected::name).containsExactly("Zoë Quillfeather");
        assertThat(preview.people()).isEqualTo(1);
        assertThat(retention.preview(new RetentionRules(60, 1, List.of()), kim).people())
                .isZero();
    }

    @Test
    @Tag("F490")
    void rulesBeginOnlyWithTheNumberOfThoseTheyAffectNow() throws Exception {
        Document shown = desk.page(ADDRESS + "/preview?close=24&anonymize=12&except=");
        assertThat(shown.select("h2").eachText()).contains("1 user is closed", "Nobody is anonymized");
        assertThat(shown.select(".row-title").eachText()).containsExactly("Zoë Quillfeather");

        longAgo("Another one");
        MvcTestResult refused = desk.post(ADDRESS, "close", "24", "anonymize", "12", "people", "1");
        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Jsoup.parse(Desk.body(refused)).select("label[for=people]").text())
                .endsWith("affected now: 2");
        assertThat(retention.rules(kim)).isEqualTo(RetentionRules.NONE);

        assertThat(desk.post(ADDRESS, "close", "24", "anonymize", "12", "people", "2"))
                .hasRedirectedUrl(ADDRESS);
        assertThat(retention.rules(kim)).isEqualTo(new RetentionRules(24, 12, List.of()));
        assertThat(desk.post(ADDRESS, "close", "36", "anonymize", "")).hasRedirectedUrl(ADDRESS);
        assertThat(actions()).contains("retention.rules-changed");
        MvcTestResult nonsense = desk.get(ADDRESS + "/preview?close=0&except=Nonsense");
        assertThat(Jsoup.parse(Desk.body(nonsense)).select(".field-error")).hasSize(2);
    }

    @Test
    @Tag("F490")
    void aRunClosesAndLaterAnonymizesAndSaysSo() throws Exception {
        rows.save(new RetentionRules(24, 12, List.of()));

        run("2026-01-01");
        assertThat(statusOf(zoe)).isEqualTo("CLOSED");
        assertThat(jdbc.sql("select distinct source from change_log where subject_id = ? and field = 'status'")
                        .param(zoe.value())
                        .query(String.class)
                        .single())
                .startsWith("retention run ");
        run("2026-01-02");
        assertThat(nameOf(zoe)).isEqualTo("Zoë Quillfeather");

        jdbc.sql("update change_log set at = at - interval '13 months'").update();
        run("2026-01-03");

        assertThat(nameOf(zoe)).isEqualTo("anonymized-" + zoe);
        assertThat(retention.runs(kim).stream().map(run -> run.closed() + " " + run.anonymized()))
                .containsExactly("0 1", "0 0", "1 0");
        assertThat(actions()).contains("retention.ran", "user.anonymization-ordered", "user.anonymized");
        assertThat(desk.page(ADDRESS)
                        .select("[aria-labelledby=runs] .row-title")
                        .eachText())
                .containsExactly(
                        "Nobody closed, 1 anonymized",
                        "Nobody closed, nobody anonymized",
                        "1 user closed, nobody anonymized");
    }

    @Test
    @Tag("R43")
    void anOrderWaitsForASecondAgentAndSomeDaysAndCanBeCalledOff() throws Exception {
        long robin = given.agent("Robin", Scope.ALL);
        String order = "/agent/users/" + zoe + "/anonymization";
        assertThat(desk.post(ADDRESS + "/orders", "days", "7", "approver", "true"))
                .hasRedirectedUrl(ADDRESS);

        desk.post(order, "confirmation", zoe.toString());
        assertThat(desk.page(order).select(".notice").text()).contains("You ordered it");
        assertThat(desk.page(order).select("form[action$=approval]")).isEmpty();
        assertThat(desk.post(order + "/approval")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post()
                        .uri(order + "/approval")
                        .with(Given.signedIn(robin))
                        .with(csrf())
                        .exchange())
                .hasRedirectedUrl(order);
        assertThat(desk.page(order).select(".facts").text()).contains("Approved by Robin");
        assertThat(desk.page(order).select(".notice").text()).contains("It will be carried out on");
        assertThat(desk.post(order, "confirmation", zoe.toString())).hasRedirectedUrl(order);
        assertThat(nameOf(zoe)).isEqualTo("Zoë Quillfeather");

        assertThat(desk.post(order + "/cancellation")).hasRedirectedUrl("/agent/users/" + zoe);
        assertThat(desk.post(order + "/cancellation")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(nameOf(zoe)).isEqualTo("Zoë Quillfeather");
        assertThat(desk.page(order).select("#confirmation")).hasSize(1);
        assertThat(actions())
                .contains("retention.orders-changed", "user.anonymization-approved", "user.anonymization-cancelled");
    }

    private PersonId longAgo(String name) {
        PersonId person = given.user(name, name.replaceAll("\\W", "") + "@acme.example");
        jdbc.sql("update person set created_at = now() - interval '4 years' where id = ?")
                .param(person.value())
                .update();
        return person;
    }

    private void oldTicket(PersonId person, String status) {
        jdbc.sql("""
                        update ticket set created_at = now() - interval '3 years', last_reply_at = now() - interval '3 years'
                        where id = ?
                        """).param(given.ticket(person, support, "Old", status)).update();
    }

    private void run(String day) {
        long run = jdbc.sql("insert into retention_run (day) values (?::date) returning id")
                .param(day)
                .query(Long.class)
                .single();
        keepRetention.run(run);
    }

    private String statusOf(PersonId person) {
        return jdbc.sql("select status from person where id = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }

    private String nameOf(PersonId person) {
        return jdbc.sql("select name from person where id = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }

    private List<String> actions() {
        return jdbc.sql("select action from system_log").query(String.class).list();
    }
}
