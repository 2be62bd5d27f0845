package kith.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Scope;
import kith.people.PersonId;
import kith.people.PersonStatus;
import kith.sql.Database;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@DatabaseTest
class UsersListTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    private long kim;
    private PersonId ada;

    @BeforeEach
    void anAgentAndSomePeople() {
        kim = given.agent("Kim", Scope.ALL);
        ada = given.user("Ada Lovelace", "ada@analytical.example");
        given.member(ada, given.organization("Acme Ltd"));
        given.status(given.user("Linus", "linus@kernel.example"), PersonStatus.CLOSED);
    }

    @Test
    @Tag("F1")
    @Tag("F3")
    @Tag("F5")
    @Tag("F6")
    @Tag("F10")
    void sixColumnsShowEveryUser() {
        Document page = page("/agent/users");

        assertThat(page.select("table.people thead th:not(.select-cell)").eachText())
                .containsExactly("Name", "Email", "Organization", "Tickets", "Created", "Status");
        assertThat(page.select("tbody tr")).hasSize(2);
        assertThat(page.select("tbody tr").getFirst().select("td").eachText())
                .contains("ada@analytical.example", "Acme Ltd", "0", "Active");
        assertThat(page.select("tbody tr").getLast().select("td").get(3).text()).isEmpty();
    }

    @Test
    @Tag("F11")
    void aHeadSortsAndASecondTimeReverses() {
        Document once = page("/agent/users?sort=email&dir=asc&status=CLOSED&status=ACTIVE");

        assertThat(once.select("th[aria-sort]").eachAttr("aria-sort")).containsExactly("ascending");
        assertThat(once.select("th[aria-sort] a").attr("href"))
                .isEqualTo("/agent/users?status=ACTIVE&status=CLOSED&sort=email&dir=desc");
        assertThat(page("/agent/users?sort=email&dir=desc").select(".row-link").eachText())
                .containsExactly("Linus", "Ada Lovelace");
    }

    @Test
    @Tag("F27")
    void filtersStayWithTheOrderAndCanBeCleared() {
        Document page = page("/agent/users?status=CLOSED&q=linus&sort=created&dir=desc");

        assertThat(page.select("th a").eachAttr("href")).allMatch(href -> href.contains("q=linus&status=CLOSED"));
        assertThat(page.select(".chip .chip-remove").attr("href"))
                .isEqualTo("/agent/users?q=linus&sort=created&dir=desc");
        assertThat(page.select("a:contains(Clear filters)").attr("href"))
                .isEqualTo("/agent/users?sort=created&dir=desc");
    }

    @Test
    @Tag("F36")
    void aClosedUserCarriesTheMark() {
        assertThat(page("/agent/users?status=CLOSED").select(".avatar.closed")).hasSize(1);
        assertThat(page("/agent/users?status=ACTIVE").select("table .avatar.closed"))
                .isEmpty();
    }

    @Test
    @Tag("F37")
    void nobodyFoundIsAMessageWithTheFiltersStillThere() {
        Document page = page("/agent/users?q=qqqq&status=CLOSED");

        assertThat(page.select(".empty-state h2").text()).isEqualTo("No users match");
        assertThat(page.select(".chip")).hasSize(1);
    }

    @Test
    void theFirstRunOffersWaysToAddUsers() {
        db.sql("delete from person where kind = 'USER'").update();

        assertThat(page("/agent/users").select(".empty-state a").eachAttr("href"))
                .containsExactly("/agent/users/new", "/agent/users/imports/new");
    }

    @Test
    @Tag("F32")
    void theCountIsLoadedByItself() {
        assertThat(page("/agent/users?status=CLOSED")
                        .select(".pane-foot .count")
                        .attr("hx-get"))
                .isEqualTo("/agent/users/count?status=CLOSED");
        assertThat(page("/agent/users/count?status=CLOSED").text()).contains("of 1");
    }

    @Test
    void aPartIsAnsweredToTheScript() {
        MvcTestResult part = mvc.get()
                .uri("/agent/users?q=ada&size=50")
                .header("HX-Request", "true")
                .with(Given.signedIn(kim))
                .exchange();

        assertThat(part).hasStatusOk().hasHeader("HX-Push-Url", "/agent/users?q=ada");
        assertThat(part).bodyText().startsWith("<kith-selection").doesNotContain("<html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "organization", "created", "tickets", "label", "language", "domain", "initial"})
    void everyFilterHasAFormThatWorksWithoutScript(String filter) {
        Document page = page("/agent/users?q=ada&edit=" + filter);

        assertThat(page.select(".chip form[action=/agent/users] input[name=q]").val())
                .isEqualTo("ada");
    }

    @Test
    @Tag("F21")
    void anOrganizationCanBeTyped() {
        assertThat(page("/agent/users?organization=&organization_name=ACME%20ltd")
                        .select(".row-link")
                        .eachText())
                .containsExactly("Ada Lovelace");
    }

    @Test
    void columnsCanBeAddedAndMoved() {
        given.phone(ada, "+47 915", null);

        Document page = page("/agent/users?column=email&column=phone&earlier=phone");

        assertThat(page.select("thead th:not(.select-cell)").eachText()).containsExactly("Name", "Phone", "Email");
        assertThat(page.select("tbody tr").getFirst().text()).contains("+47 915");
    }

    @ParameterizedTest
    @Tag("T8")
    @Tag("T28")
    @ValueSource(
            strings = {
                "sort=password_hash",
                "sort=name;drop+table+person",
                "sort=name&dir=desc,(select+1)",
                "status=ACTIVE'",
                "organization=1)+or+(1=1",
                "created_from=1'",
                "created_last=x",
                "tickets=1+or+1=1",
                "language=de')--",
                "initial='--",
                "columns=name,password_hash",
                "size=1000000",
                "after=!",
                "after=bmFtZQ",
                "before=AAAA"
            })
    void whatTheListCannotDoIsRefusedInWords(String query) {
        MvcTestResult answer = mvc.get()
                .uri(URI.create("/agent/users?" + query.replace("'", "%27")))
                .with(Given.signedIn(kim))
                .exchange();

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answer).bodyText().contains("There is no such list", "Clear filters");
    }

    @ParameterizedTest
    @Tag("T29")
    @EnumSource(names = {"LIMITED", "VIEW_ONLY"})
    void whoMayOnlyLookSeesTheListWithoutWaysToChangeOrTakeIt(Scope scope) {
        long lee = given.agent("Lee", scope);

        Document page = Jsoup.parse(
                text(mvc.get().uri("/agent/users").with(Given.signedIn(lee)).exchange()));

        assertThat(page.select(".row-link")).hasSize(2);
        assertThat(page.select(
                        ".pane-head a[href*=import], .pane-head a[href$=new], a[href*=export], form[action*=export]"))
                .isEmpty();
        assertThat(mvc.get().uri("/agent/users/export.csv").with(Given.signedIn(lee)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @Tag("T9")
    @ValueSource(strings = {"/agent/users", "/agent/users/count", "/agent/users/export.csv"})
    void withoutAScopeThereIsNothingToSee(String address) {
        long nobody = given.agent("Nobody", null);

        assertThat(mvc.get().uri(address).with(Given.signedIn(nobody))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    @Tag("F4")
    @Tag("F7")
    @Tag("F9")
    void aRowSaysTheNameAllTicketsAndTheDayOfTheFirstContact() {
        long support = given.department("Support");
        given.ticket(ada, support, "The engine does not start");
        given.ticket(ada, support, "It started", "CLOSED");
        given.created(ada, Instant.parse("2026-03-01T12:00:00Z"));

        assertThat(page("/agent/users?q=lovelace").select("tbody td").eachText())
                .containsExactly(
                        "AL Ada Lovelace Acme Ltd", "ada@analytical.example", "Acme Ltd", "2", "1 Mar 2026", "Active");
    }

    private Document page(String address) {
        MvcTestResult answer =
                mvc.get().uri(URI.create(address)).with(Given.signedIn(kim)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(text(answer));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
