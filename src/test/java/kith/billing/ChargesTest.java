package kith.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import kith.DatabaseTest;
import kith.Desk;
import kith.Given;
import kith.access.Scope;
import kith.people.PersonId;
import kith.sql.Database;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What agents charge on a ticket, and how they correct it. */
@DatabaseTest
class ChargesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    private PersonId ada;
    private long support;
    private String ticket;
    private Desk kim;

    @BeforeEach
    void aTicketOfAda() {
        support = given.department("Support");
        kim = new Desk(mvc, given.agent("Kim Osei", Scope.ALL));
        ada = given.user("Ada Lovelace", "ada@acme.example");
        ticket = "/agent/tickets/" + given.ticket(ada, support, "The engine does not start");
    }

    @Test
    @Tag("F228")
    void anAmountIsChargedInTheCurrencyOfTheSetting() {
        assertThat(kim.post("/agent/admin/billing", "currency", "USD")).hasStatus(HttpStatus.FOUND);

        assertThat(kim.post(ticket + "/charges", "kind", "AMOUNT", "amount", "12,5", "comment", " Spare\npart "))
                .hasRedirectedUrl(ticket);

        assertThat(stored()).containsExactly("12.50 USD null Spare part");
        assertThat(card(kim).text()).contains("Spare part", "Kim Osei", "Total", "US$12.50");
        assertThat(kim.page(ticket).select(".event").text()).contains("charge", "12.50 USD");

        kim.post("/agent/admin/billing", "currency", "JPY");
        assertThat(stored()).containsExactly("12.50 USD null Spare part");
        assertThat(kim.post(ticket + "/charges", "kind", "AMOUNT", "amount", "12.5"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @ParameterizedTest
    @CsvSource({"1:30, 5400, 1:30 h", "90, 5400, 1:30 h", "0:14:32, 872, 0:14:32 h", "1000:00, 3600000, 1000:00 h"})
    @Tag("F228")
    @Tag("F229")
    void timeIsChargedByHandWithoutAComment(String typed, int seconds, String shown) {
        kim.post(ticket + "/charges", "kind", "TIME", "time", typed);

        assertThat(stored()).containsExactly("null null " + seconds + " null");
        assertThat(card(kim).text()).contains(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "TIME, '', time",
        "TIME, 0, time",
        "TIME, 1:75, time",
        "TIME, 1001:00, time",
        "TIME, -5, time",
        "AMOUNT, '', amount",
        "AMOUNT, 0, amount",
        "AMOUNT, 12.505, amount",
        "AMOUNT, '1,234.50', amount",
        "AMOUNT, 1e5, amount"
    })
    @Tag("F228")
    void whatCannotBeReadIsSaidAtTheField(String kind, String typed, String field) {
        var answer = kim.post(ticket + "/charges", "kind", kind, field, typed, "comment", "Kept");

        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        Document page = Jsoup.parse(Desk.body(answer));
        assertThat(page.select("[aria-invalid=true]").attr("name")).isEqualTo(field);
        assertThat(page.select("#" + field + "-error").text()).startsWith("Write");
        assertThat(page.select("[name=comment]").val()).isEqualTo("Kept");
        assertThat(page.select("[name=kind][checked]").val()).isEqualTo(kind);
        assertThat(stored()).isEmpty();
    }

    @Test
    @Tag("F229")
    void editingNeedsThePermissionAndAddingDoesNot() {
        Desk lee = new Desk(mvc, given.agent("Lee", Scope.LIMITED, support));
        assertThat(lee.post(ticket + "/charges", "time", "30")).hasStatus(HttpStatus.FOUND);
        String charge = ticket + "/charges/" + id();

        assertThat(card(lee).select("a.tool")).isEmpty();
        assertThat(lee.get(charge)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(lee.post(charge, "version", "0", "time", "60")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(lee.post(charge + "/removal", "version", "0")).hasStatus(HttpStatus.FORBIDDEN);

        assertThat(card(kim).select("a.tool").attr("href")).isEqualTo(charge);
        assertThat(kim.page(charge).select("[name=time]").val()).isEqualTo("0:30");
        assertThat(kim.post(charge, "version", "0", "time", "60", "comment", "Longer"))
                .hasRedirectedUrl(ticket);
        assertThat(stored()).containsExactly("null null 3600 Longer");
        assertThat(kim.page(ticket).select(".event").text()).contains("0:30:00", "1:00:00");
    }

    @Test
    @Tag("F229")
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        kim.post(ticket + "/charges", "time", "30");
        String charge = ticket + "/charges/" + id();
        kim.post(charge, "version", "0", "time", "60");

        assertThat(kim.post(charge, "version", "0", "time", "90")).hasStatus(HttpStatus.CONFLICT);
        assertThat(kim.post(charge + "/removal", "version", "0")).hasStatus(HttpStatus.CONFLICT);
        assertThat(stored()).containsExactly("null null 3600 null");

        assertThat(kim.post(charge + "/removal", "version", "1")).hasRedirectedUrl(ticket);
        assertThat(stored()).isEmpty();
        assertThat(kim.page(ticket).select(".event del").eachText()).contains("1:00:00");
    }

    @Test
    @Tag("T9")
    void onTicketsOfOtherDepartmentsNothingIsSeenOrCharged() {
        kim.post(ticket + "/charges", "time", "30");
        String charge = ticket + "/charges/" + id();
        Desk lee = new Desk(mvc, given.agent("Lee", Scope.LIMITED, given.department("Sales")));

        assertThat(lee.get(ticket + "/charges")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(lee.post(ticket + "/charges", "time", "30")).hasStatus(HttpStatus.NOT_FOUND);

        String other = "/agent/tickets/" + given.ticket(ada, support, "Another");
        assertThat(kim.get(other + "/charges/" + id())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(kim.get(charge)).hasStatusOk();
    }

    @Test
    void viewOnlySeesTheChargesAndNoTimer() {
        kim.post(ticket + "/charges", "time", "30", "comment", "Visit");
        Document page = card(new Desk(mvc, given.agent("Vera", Scope.VIEW_ONLY, support)));

        assertThat(page.text()).contains("Visit");
        assertThat(page.select("form, kith-timer, a.tool")).isEmpty();
    }

    @Test
    @Tag("F228")
    @Tag("T3")
    void withScriptTheCardAloneIsAnswered() {
        var answer = mvc.post()
                .uri(ticket + "/charges")
                .with(Given.signedIn(kim.agent()))
                .with(csrf())
                .header("HX-Request", "true")
                .param("time", "30")
                .param("comment", "<b>Visit</b>")
                .exchange();

        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader("HX-Trigger")).contains("Charge added.");
        assertThat(Desk.body(answer))
                .startsWith("<section class=\"card charges\"")
                .contains("&lt;b&gt;Visit");
    }

    @Test
    @Tag("F225")
    @Tag("F229")
    void theLatestAreOnThePageAndAllOfThemOnTheirOwn() {
        db.sql("""
                        insert into charge (ticket_id, person_id, agent_name, seconds, comment, charged_at)
                        select t.id, t.requester_id, 'Kim', 60, 'Charge ' || n, now() - n * interval '1 minute'
                        from ticket t cross join generate_series(1, 70) n
                        """).update();

        Document card = card(kim);
        assertThat(card.select("li")).hasSize(5);
        assertThat(card.select("header a").text()).isEqualTo("All 70");
        Document first = kim.page(card.select("header a").attr("href"));
        Document second = kim.page(first.select(".pager a").attr("href"));
        assertThat(first.select("ul.rows li")).hasSize(50);
        assertThat(second.select("ul.rows li")).hasSize(20);
        assertThat(second.select(".card-foot").text()).contains("1:10 h");
        assertThat(kim.page(second.select(".pager a").attr("href"))
                        .select("ul.rows li")
                        .eachText())
                .isEqualTo(first.select("ul.rows li").eachText());
    }

    @Test
    void aTicketThatGoesTakesItsChargesAlong() {
        kim.post(ticket + "/charges", "time", "30");

        db.sql("delete from ticket").update();

        assertThat(stored()).isEmpty();
    }

    @Test
    void aCurrencyThatIsNoneIsRefused() {
        for (String none : List.of("", "XAU", "DEM", "eur", "€")) {
            assertThat(kim.post("/agent/admin/billing", "currency", none)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        assertThat(db.sql("select count(*) from system_log where action = 'billing-settings.changed'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Tag("F230")
    void theTimerStartsByItselfOnceThatIsSet() {
        assertThat(card(kim).select("kith-timer").hasAttr("starts")).isFalse();

        kim.post("/agent/admin/billing", "currency", "EUR", "timerStarts", "true");

        assertThat(card(kim).select("kith-timer").hasAttr("starts")).isTrue();
        assertThat(stored()).isEmpty();
        Document settings = kim.page("/agent/admin/billing");
        assertThat(settings.select("#timer-starts").hasAttr("checked")).isTrue();
        assertThat(settings.text()).contains("Last changed by Kim Osei");
    }

    private Document card(Desk desk) {
        return Jsoup.parse(desk.page(ticket).select("#charges").outerHtml());
    }

    private long id() {
        return db.sql("select id from charge").query(Long.class).single();
    }

    private List<String> stored() {
        return db.sql("select amount, currency, seconds, comment from charge order by id").query().listOfRows().stream()
                .map(ChargesTest::line)
                .toList();
    }

    private static String line(Map<String, Object> row) {
        return row.get("amount") + " " + row.get("currency") + " " + row.get("seconds") + " " + row.get("comment");
    }
}
