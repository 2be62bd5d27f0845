package kith.admin;

import static kith.Given.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.ZoneId;
import java.util.List;
import kith.DatabaseTest;
import kith.Desk;
import kith.Given;
import kith.access.Scope;
import kith.i18n.Localities;
import kith.i18n.Locality;
import kith.people.PersonId;
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
class LanguagesTest {

    private static final String ADDRESS = "/agent/admin/languages";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    @Autowired
    private Localities localities;

    private long kim;
    private Desk desk;
    private PersonId ada;

    @BeforeEach
    void adaIsKnown() {
        kim = given.agent("Kim", Scope.ALL);
        desk = new Desk(mvc, kim);
        ada = given.user("Ada", "ada@example.com");
    }

    @Test
    @Tag("F182")
    void anAdministratorEnablesALanguageAndTheSystemLogTellsIt() {
        assertThat(save("UTC", "de", "en", "de", "fr")).hasRedirectedUrl(ADDRESS);

        assertThat(localities.now()).isEqualTo(new Locality(List.of("de", "en", "fr"), "de", ZoneId.of("UTC")));
        assertThat(desk.page(ADDRESS).select("input[name=enabled][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("de", "en", "fr");
        assertThat(desk.page("/agent/users/" + ada + "/edit/properties")
                        .select("select[name=language] option")
                        .eachAttr("value"))
                .contains("fr");
        assertThat(db.sql("select action || ' ' || coalesce(subject, details->>'language') from system_log order by id")
                        .query(String.class)
                        .list())
                .containsExactly("language.enabled fr", "language.defaults-changed de");
    }

    @Test
    @Tag("F182")
    void whatCannotBeIsRefusedWithTheReason() {
        assertThat(refused(save("UTC", "en", "")).select("#languages-error").text())
                .isEqualTo("At least one language must be enabled.");
        assertThat(refused(save("UTC", "en", "de")).select("#language-error").text())
                .isEqualTo("The default language must be enabled.");
        assertThat(refused(save("UTC", "en", "en", "klingon"))
                        .select("#languages-error")
                        .text())
                .isEqualTo("One of these languages is not known.");
        assertThat(refused(save("Moon/Base", "en", "en")).select("#zone-error").text())
                .isEqualTo("There is no such time zone.");
        assertThat(localities.now().languages()).containsExactly("en", "de");
    }

    @Test
    @Tag("F177")
    void theLanguageIsAskedForOnlyWhereThereIsAChoice() {
        String edit = "/agent/users/" + ada + "/edit/properties";
        assertThat(desk.page(edit).select("select[name=language]")).hasSize(1);

        save("UTC", "en", "en");

        assertThat(desk.page(edit).select("select[name=language]")).isEmpty();
        assertThat(desk.page("/agent/users/" + ada).select("#fact-language")).isEmpty();
    }

    @Test
    @Tag("F181")
    void aLanguageThatIsSwitchedOffFallsBackToTheDefault() {
        db.sql("update person set language = 'de' where id = ?", ada.value()).update();
        save("UTC", "fr", "en", "fr");

        assertThat(localities.now().languageFor("de")).isEqualTo("fr");
        assertThat(localities.now().languageFor("en")).isEqualTo("en");
        assertThat(desk.page("/agent/users/" + ada).select("#fact-language").text())
                .contains("Deutsch", "Switched off");
    }

    @Test
    @Tag("F180")
    void withoutALanguageOfTheirOwnTheDefaultAppliesAndNoneIsShown() {
        save("UTC", "de", "en", "de");

        assertThat(localities.now().languageFor(null)).isEqualTo("de");
        assertThat(desk.page("/agent/users/" + ada).select("#fact-language").hasAttr("hidden"))
                .isTrue();
    }

    @Test
    @Tag("F176")
    void theTimeZoneOfTheHelpdeskIsThatOfUsersWithoutOne() {
        save("Asia/Kolkata", "en", "en", "de");

        Document record = desk.page("/agent/users/" + ada);
        assertThat(record.select("#fact-time_zone").text()).contains("Asia/Kolkata (default)");
        assertThat(record.select("#card-properties time[data-clock]").attr("data-clock"))
                .isEqualTo("Asia/Kolkata");
        assertThat(record.select("#card-properties").text()).contains("UTC+5:30");
    }

    private MvcTestResult save(String zone, String language, String... enabled) {
        return mvc.post()
                .uri(ADDRESS)
                .with(signedIn(kim))
                .with(csrf())
                .param("enabled", enabled)
                .param("language", language)
                .param("zone", zone)
                .exchange();
    }

    private Document refused(MvcTestResult answer) {
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return Jsoup.parse(Desk.body(answer));
    }
}
