package kith.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kith.CommittedTest;
import kith.Desk;
import kith.Given;
import kith.access.Scope;
import kith.people.PersonId;
import kith.settings.SettingsStore;
import kith.sql.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommittedTest
class SettingsTest {

    private static final String ADDRESS = "/agent/admin/settings";

    @Autowired
    private SettingsStore settings;

    @Autowired
    private Database db;

    @Autowired
    private Given given;

    @Autowired
    private MockMvcTester mvc;

    private Desk desk;
    private PersonId ada;

    @BeforeEach
    void anAdministrator() {
        desk = new Desk(mvc, given.agent("Kim", Scope.ALL));
        ada = given.user("Ada", "ada@acme.example");
        db.sql("update person set created_at = '2026-11-20 12:00Z' where id = ?", ada.value())
                .update();
    }

    @AfterEach
    void asItCame() {
        db.sql("delete from setting").update();
        settings.now();
    }

    @Test
    @Tag("F469")
    void theTitleStandsOnEachPageOnThePortalAndInMail() {
        save("TITLE", "Analytical Help");

        assertThat(desk.page("/agent/users").title()).endsWith("· Analytical Help");
        assertThat(Desk.body(mvc.get().uri("/login").exchange())).contains("· Analytical Help</title>");
        mvc.post()
                .uri("/register")
                .param("name", "Eve")
                .param("email", "eve@acme.example")
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
        assertThat(db.sql("select plain from outgoing_mail order by id desc limit 1")
                        .query(String.class)
                        .single())
                .contains("Analytical Help");
        save("TITLE", "");
        assertThat(desk.page("/agent/users").title()).endsWith("· Kith");
    }

    @Test
    @Tag("F469")
    void daysAreWrittenAsSetFromTheNextPageOn() {
        assertThat(created()).contains("20 Nov 2026");
        save("DATES", "ISO");
        assertThat(created()).contains("2026-11-20").doesNotContain("20 Nov 2026");
        save("DATES", "MONTH_FIRST");
        assertThat(created()).contains("11/20/2026");
        save("DATES", "LOCALE");
        assertThat(created()).contains("20 Nov 2026");
    }

    @Test
    @Tag("F469")
    @Tag("F471")
    void allThatIsWrongStandsAtItsFieldAndNothingIsSaved() {
        var answer = desk.post(
                ADDRESS,
                "TITLE",
                "x".repeat(61),
                "DATES",
                "NOWHEN",
                "AGENT_IDLE_MINUTES",
                "4",
                "USER_LONGEST_HOURS",
                "eight",
                "FILE_MEGABYTES",
                "100000",
                "FILE_TYPES_REFUSED",
                "zip",
                "FILES_MOST",
                "5");

        assertThat(answer).hasStatus(422);
        assertThat(Desk.body(answer))
                .contains("6 settings are not right", "at most 60 characters", "From 5 to 20160", "From 1 to 50 MB")
                .contains("id=\"FILE_TYPES_REFUSED-error\"", "id=\"USER_LONGEST_HOURS-error\"", "id=\"DATES-error\"");
        assertThat(settings.stored()).isEmpty();
    }

    @Test
    @Tag("F469")
    void whoChangedWhatIsToldThereAndInTheSystemLog() {
        save("AGENT_LONGEST_HOURS", "12");
        save("AGENT_LONGEST_HOURS", "8");
        save("AGENT_LONGEST_HOURS", "8");

        assertThat(desk.page(ADDRESS).select("li:has(#AGENT_LONGEST_HOURS)").text())
                .contains("sessions.agents.longest-hours", "Default: never", "Changed by Kim");
        assertThat(db.sql("""
                        select subject || ' ' || (details ->> 'before') || ' to ' || (details ->> 'after') from system_log
                        where action = 'setting.changed' order by id
                        """).query(String.class).list())
                .isEqualTo(List.of("sessions.agents.longest-hours  to 12", "sessions.agents.longest-hours 12 to 8"));
    }

    @Test
    @Tag("F469")
    void whoHasChosenNeitherLanguageNorTimeZoneReadsInThoseOfTheHelpdesk() {
        db.sql("update installation set default_language = 'de', time_zone = 'Asia/Tokyo'")
                .update();
        try {
            assertThat(desk.page(ADDRESS).select("h1").text()).isEqualTo("Allgemein");
            assertThat(desk.page(ADDRESS).text()).contains("Deutsch, Asia/Tokyo");
            assertThat(desk.page("/agent/admin/log").text()).contains("Asia/Tokyo");
            db.sql("update person set language = 'en' where kind = 'AGENT'").update();
            assertThat(desk.page(ADDRESS).select("h1").text()).isEqualTo("General");
        } finally {
            db.sql("update installation set default_language = 'en', time_zone = null")
                    .update();
        }
    }

    private String created() {
        return desk.page("/agent/users/" + ada).html();
    }

    private void save(String name, String value) {
        assertThat(desk.post(ADDRESS, name, value)).hasStatus3xxRedirection();
    }
}
