package kith.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import kith.CommittedTest;
import kith.Desk;
import kith.Given;
import kith.access.Forbidden;
import kith.access.NotFound;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.people.PersonId;
import kith.privacy.Deletion.Reason;
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

@CommittedTest
class BinTest {

    @Autowired
    private Bin bin;

    @Autowired
    private EmptyBin emptyBin;

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
    void zoeWithTickets() {
        kim = viewers.find(given.agent("Kim", Scope.ALL)).orElseThrow();
        desk = new Desk(mvc, kim.agentId());
        support = given.department("Support");
        zoe = given.user("Zoë Quillfeather", "zoe@acme.example");
        given.phone(zoe, "+47 22 11 33 44", "+4722113344");
        given.label(zoe, "Gold");
        given.ticket(zoe, support, "The balloon does not rise");
        given.ticket(zoe, support, "Nor does it sink");
    }

    @Test
    @Tag("F314")
    @Tag("F316")
    @Tag("R45")
    void thePageSaysWhatGoesAndProposesToCloseOrToAnonymize() throws Exception {
        Document asked = desk.page("/agent/users/" + zoe + "/deletion");

        assertThat(asked.select(".notice.warn").text()).contains("2 tickets go, too", "Closing or anonymizing");
        assertThat(asked.select("select[name=reason] option").eachText()).contains("Spam", "None given");
        assertThat(asked.select("form[action$=/status] button[value=CLOSED]")).hasSize(1);
        assertThat(asked.select("a[href$=/anonymization]")).hasSize(1);
        assertThat(desk.page("/agent/users/" + zoe).select(".record-actions a[href$=/deletion]"))
                .hasSize(1);
    }

    @Test
    @Tag("F34")
    @Tag("F315")
    @Tag("F340")
    void whoIsDeletedIsConfirmedLoggedAndNotFoundAnyMore() throws Exception {
        assertThat(desk.post("/agent/users/" + zoe + "/deletion", "reason", "SPAM"))
                .hasRedirectedUrl("/agent/users");

        assertThat(desk.page("/agent/users").select(".row-link").eachText()).isEmpty();
        assertThat(desk.page("/agent/users?q=quillfeather").select(".row-link")).isEmpty();
        assertThat(mvc.get().uri("/agent/users/" + zoe).with(Given.signedIn(kim.agentId())))
                .hasStatus(404);
        assertThat(jdbc.sql("select action || ' ' || subject || ' ' || (details ->> 'reason') from system_log")
                        .query(String.class)
                        .list())
                .containsExactly("user.deleted user " + zoe + " SPAM");
    }

    @Test
    @Tag("R45")
    void theBinRestoresEverything() throws Exception {
        Dump before = Dump.of(jdbc);
        bin.delete(zoe, Reason.DUPLICATE, kim);
        assertThat(desk.page("/agent/users/bin").select(".rows").text())
                .contains("Zoë Quillfeather", "2 tickets", "Kim", "Duplicate");

        assertThat(desk.post("/agent/users/" + zoe + "/restoration")).hasRedirectedUrl("/agent/users/" + zoe);

        Dump after = Dump.of(jdbc);
        for (String table :
                new String[] {"email_address", "phone_number", "person_label", "ticket", "directory_entry"}) {
            assertThat(after.table(table)).as(table).isEqualTo(before.table(table));
        }
        assertThat(desk.page("/agent/users?q=quillfeather").select(".row-link")).hasSize(1);
        assertThatThrownBy(() -> bin.restore(zoe, kim)).isInstanceOf(NotFound.class);
    }

    @Test
    @Tag("R45")
    void afterThirtyDaysNothingIsLeftOfThem() {
        bin.delete(zoe, null, kim);
        emptyBin.empty();
        assertThat(jdbc.sql("select count(*) from anonymization")
                        .query(Long.class)
                        .single())
                .isZero();

        jdbc.sql("update person_deletion set deleted_at = deleted_at - interval '31 days'")
                .update();
        emptyBin.empty();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from person_deletion")
                                .query(Long.class)
                                .single()
                        == 0);

        assertThat(jdbc.sql("select count(*) from person where id = ?")
                        .param(zoe.value())
                        .query(Long.class)
                        .single())
                .isZero();
        Dump dump = Dump.of(jdbc);
        for (String trace : new String[] {"Quillfeather", "zoe@acme.example", "22113344", "balloon"}) {
            assertThat(dump.holding(trace)).as(trace).isEmpty();
        }
        assertThat(jdbc.sql("select action from system_log order by id")
                        .query(String.class)
                        .list())
                .containsExactly("user.deleted", "user.anonymized", "user.removed");
    }

    @Test
    @Tag("T9")
    void onlyWhoMayChangeThemDeletesAndRestoresThem() {
        Viewer rosa = viewers.find(given.agent("Rosa", Scope.EXPANDED, given.department("Sales")))
                .orElseThrow();

        assertThatThrownBy(() -> bin.delete(zoe, null, rosa)).isInstanceOf(Forbidden.class);
        bin.delete(zoe, null, kim);
        assertThatThrownBy(() -> bin.restore(zoe, rosa)).isInstanceOf(Forbidden.class);
        assertThat(bin.page(null, rosa).rows()).isEmpty();
        assertThat(bin.page(null, kim).rows()).extracting(Deletion::person).containsExactly(zoe);
    }

    @Test
    @Tag("F397")
    void anAgentIsNoUserToBeDeleted() {
        PersonId self = new PersonId(kim.agentId());

        assertThatThrownBy(() -> bin.delete(self, null, kim)).isInstanceOf(Forbidden.class);
        assertThat(desk.post("/agent/users/" + self + "/deletion")).hasStatus(403);
    }

    @Test
    @Tag("R45")
    void theAddressOfSomebodyInTheBinIsTakenAndThePageSaysWhere() throws Exception {
        desk.post("/agent/users/" + zoe + "/deletion");

        MvcTestResult refused = desk.post("/agent/users/new", "name", "Zoë Again", "email", "Zoe@acme.example");

        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var error = Jsoup.parse(refused.getResponse().getContentAsString()).select(".field-error");
        assertThat(error.text()).contains("belongs to a deleted user");
        assertThat(error.select("a").attr("href")).isEqualTo("/agent/users/bin");
        assertThat(desk.page("/agent/users/bin").text()).contains("Zoë Quillfeather");
    }
}
