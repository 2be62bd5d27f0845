package kith.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@DatabaseTest
class RecordPageTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Database db;

    @Autowired
    private Given given;

    private long kim;
    private PersonId ada;

    @BeforeEach
    void adaIsKnown() {
        kim = given.agent("Kim", Scope.ALL);
        ada = given.user("Ada Lovelace", "ada@example.com");
    }

    @Test
    @Tag("F38")
    @Tag("F68")
    void theRecordShowsNameNumberAddressPhoneOrganizationTimeZoneAndStatus() {
        given.phone(ada, "+44 20 7946 0000", "+442079460000");
        given.member(ada, given.organization("Analytical Engines"));
        db.sql("update person set time_zone = 'Europe/London' where id = ?", ada.value())
                .update();

        Document page = page("/agent/users/" + ada);

        assertThat(page.title()).isEqualTo("Ada Lovelace · Kith");
        assertThat(page.select("h1").text()).isEqualTo("Ada Lovelace");
        assertThat(page.select(".record-line > bdi").text()).isEqualTo("#" + ada);
        assertThat(page.select("[id^=contact-email] a[href^=mailto]").attr("href"))
                .isEqualTo("mailto:ada@example.com");
        assertThat(page.select("[id^=contact-phone] a[href^=tel]").attr("href")).isEqualTo("tel:+442079460000");
        assertThat(page.select("#card-organization").text()).contains("Analytical Engines");
        assertThat(page.select("#fact-time_zone").text()).contains("Europe/London");
        assertThat(page.select(".record-title .status").text()).isEqualTo("Active");
        assertThat(page.select("main, aside.side-panel")).isNotEmpty();
    }

    @Test
    @Tag("F70")
    void everythingAboutSomebodyHasItsCard() {
        assertThat(page("/agent/users/" + ada).select(".record .card h2").eachText())
                .contains(
                        "Organization",
                        "Usergroups",
                        "Summary",
                        "Files",
                        "Contact information",
                        "Properties",
                        "Labels");
    }

    @Test
    void htmxGetsTheRecordWithoutTheFrameAndATabAlone() {
        String record = fragment("/agent/users/" + ada, "content");
        assertThat(record)
                .contains("<title>Ada Lovelace · Kith</title>", "id=\"record-head\"", "data-focus")
                .doesNotContain("<html", "class=\"rail\"");

        String tab = fragment("/agent/users/" + ada + "/notes", "tab");
        assertThat(tab).contains("id=\"tab\"", "aria-current=\"page\"").doesNotContain("record-head", "<html");
    }

    @Test
    @Tag("F69")
    @Tag("F233")
    void eachTabHasAnAddressAndTheOpenOneIsMarked() {
        Document page = page("/agent/users/" + ada + "/notes");

        assertThat(page.select("#tab nav a[aria-current=page]").text()).isEqualTo("Notes");
        assertThat(page.select("#tab textarea[name=body]")).hasSize(1);
        assertThat(get("/agent/users/" + ada + "/nonsense")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    @Tag("F5")
    @Tag("F80")
    void thePrimaryAddressIsMarkedWhenThereAreSeveral() {
        assertThat(page("/agent/users/" + ada).select("[id^=contact-email] .tag"))
                .isEmpty();

        given.email(ada, "countess@example.com");

        Document page = page("/agent/users/" + ada);
        assertThat(page.select("[id^=contact-email]").text()).contains("ada@example.com", "Primary");
        assertThat(page.select("#card-contact").text()).contains("countess@example.com");
        assertThat(page.select("#card-contact .tag")).hasSize(1);
    }

    @Test
    @Tag("F85")
    void anAddressCanBeCopied() {
        assertThat(page("/agent/users/" + ada)
                        .select("[id^=contact-email] [data-copy]")
                        .attr("data-copy"))
                .isEqualTo("ada@example.com");
        assertThat(page("/agent/users/" + ada).select("[data-copy=https://help.example/agent/users/" + ada + "]"))
                .hasSize(1);
    }

    @Test
    @Tag("F36")
    void aClosedUserCarriesTheMarkOnThePicture() {
        given.status(ada, PersonStatus.CLOSED);

        assertThat(page("/agent/users/" + ada).select(".record-head .avatar.closed"))
                .hasSize(1);
        assertThat(fragment("/agent/users/" + ada + "/peek", ""))
                .contains("avatar large hue-" + ada.value() % 12 + " closed");
    }

    @Test
    @Tag("F62")
    void theDisplayNameStandsInTheHeadAndTheRealOneOnTheCard() {
        db.sql("update person set display_name = 'The Countess' where id = ?", ada.value())
                .update();

        Document page = page("/agent/users/" + ada);

        assertThat(page.select("h1").text()).isEqualTo("The Countess");
        assertThat(page.select("#fact-name").text()).contains("Ada Lovelace");
    }

    @Test
    @Tag("F59")
    void theWayTheUserCameIsShown() {
        db.sql("update person set channel = 'IMPORT' where id = ?", ada.value()).update();

        assertThat(page("/agent/users/" + ada).select("#card-properties").text())
                .contains("Came by Import");
    }

    @Test
    @Tag("F112")
    void withoutAPositionTheCardSaysSo() {
        given.member(ada, given.organization("ACME"));

        assertThat(page("/agent/users/" + ada).select("#fact-position").text()).contains("No position set");
    }

    @Test
    @Tag("F174")
    void theGearOpensThePropertiesWithTheStandardZones() {
        Document record = page("/agent/users/" + ada);
        assertThat(record.select("#card-properties dt").eachText()).contains("Local time", "Time zone", "Language");

        Document open = page(record.select("#card-properties header a").attr("href"));

        assertThat(open.select("#card-properties form button").eachText()).contains("Save");
        assertThat(open.select("#card-properties form a[data-key=Escape]").attr("href"))
                .isEqualTo("/agent/users/" + ada);
        assertThat(open.select("select[name=time_zone] optgroup").eachAttr("label"))
                .contains("UTC", "Africa", "America", "Asia", "Europe", "Pacific");
        assertThat(open.select("select[name=time_zone] option").eachAttr("value"))
                .hasSizeGreaterThan(300)
                .contains("Europe/Oslo", "America/Argentina/Buenos_Aires");
    }

    @Test
    @Tag("F176")
    @Tag("F180")
    void withoutAZoneTheDefaultAppliesAndWithoutALanguageNoneIsShown() {
        Document page = page("/agent/users/" + ada);

        assertThat(page.select("#fact-time_zone").text()).contains("UTC (default)");
        assertThat(page.select("#fact-language").hasAttr("hidden")).isTrue();
    }

    @Test
    @Tag("F181")
    void aLanguageThatIsNoLongerThereIsStillNamed() {
        db.sql("update person set language = 'nb' where id = ?", ada.value()).update();

        assertThat(page("/agent/users/" + ada).select("#fact-language").text()).contains("norsk bokmål");
        assertThat(page("/agent/users/" + ada + "/edit/language")
                        .select("option[selected]")
                        .attr("value"))
                .isEqualTo("nb");
    }

    @Test
    @Tag("F75")
    void anUnknownNumberIsNotFoundAndAMergedOneLeadsToTheSurvivor() {
        PersonId middle = given.user("A. Lovelace", "a@example.com");
        PersonId first = given.user("A. L.", "al@example.com");
        db.sql("update person set merged_into = ? where id = ?", ada.value(), middle.value())
                .update();
        db.sql("update person set merged_into = ? where id = ?", middle.value(), first.value())
                .update();

        assertThat(get("/agent/users/999999999")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/agent/users/999999999/peek")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/agent/users/" + first))
                .hasStatus(HttpStatus.MOVED_PERMANENTLY)
                .hasHeader("Location", "/agent/users/" + ada);
        assertThat(get("/agent/users/" + first + "/notes")).hasStatus(HttpStatus.MOVED_PERMANENTLY);
    }

    @Test
    void aDeletedUserIsNotFound() {
        db.sql("update person set deleted_at = now() where id = ?", ada.value()).update();

        assertThat(get("/agent/users/" + ada)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void anAgentsRecordIsMarkedAndHasNothingThatOnlyUsersHave() {
        Document page = page("/agent/users/" + given.agent("Rosa Kamau", Scope.LIMITED));

        assertThat(page.select(".record-title .tag").text()).isEqualTo("Agent");
        assertThat(page.select("[action$=/status], #card-organization, #card-usergroups, main [href$=/tickets]"))
                .isEmpty();
    }

    @Test
    @Tag("F66")
    void thePeekCardAndTheSidePanelShowTheSamePerson() {
        given.phone(ada, "555-1234", null);

        assertThat(fragment("/agent/users/" + ada + "/peek", ""))
                .contains("data-peek-open", "Ada Lovelace", "ada@example.com", "555-1234")
                .doesNotContain("<html");
        assertThat(fragment("/agent/users/" + ada + "?panel=", ""))
                .contains("Open in content pane", "data-close-panel", "ada@example.com")
                .doesNotContain("<html");
        assertThat(page("/agent/users/" + ada + "/peek").select("h1").text()).isEqualTo("Ada Lovelace");
    }

    @Test
    void theListBesideIsKeptInEveryAddress() {
        Document page = page("/agent/users/" + ada + "?q=ada&sort=name");

        assertThat(page.select("#tab a[data-focus-key=tab-notes]").attr("href"))
                .isEqualTo("/agent/users/" + ada + "/notes?q=ada&sort=name");
    }

    private Document page(String address) {
        MvcTestResult result = get(address);
        assertThat(result).hasStatusOk();
        return Jsoup.parse(body(result));
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(Given.signedIn(kim)).exchange();
    }

    private String fragment(String address, String target) {
        MvcTestResult result = mvc.get()
                .uri(address)
                .header("HX-Request", "true")
                .header("HX-Target", target)
                .with(Given.signedIn(kim))
                .exchange();
        assertThat(result).hasStatusOk();
        return body(result);
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
