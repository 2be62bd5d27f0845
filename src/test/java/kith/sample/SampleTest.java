package kith.sample;

import static kith.Given.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.sql.Database;
import kith.staff.SaveOutcome.Refused;
import kith.staff.SaveOutcome.Saved;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommittedTest
class SampleTest {

    @Autowired
    private LoadSample sample;

    @Autowired
    private EndTrial endTrial;

    @Autowired
    private Database db;

    @Autowired
    private Given given;

    @Autowired
    private Viewers viewers;

    @Autowired
    private MockMvcTester mvc;

    @AfterEach
    void noTrialIsLeftBehind() {
        db.sql("update installation set trial = false").update();
    }

    @Test
    void theSampleIsBigEnoughToTryThings() {
        sample.loadOnce();

        assertThat(count("select count(*) from directory_entry")).isEqualTo(2000);
        assertThat(count("select count(*) from organization")).isEqualTo(100);
        assertThat(count("select count(*) from ticket")).isEqualTo(6000);
        assertThat(count("select count(*) from chat")).isBetween(300L, 500L);
        assertThat(count("select max(ticket_count) from directory_entry")).isBetween(380L, 400L);
        assertThat(count("select count(distinct status) from person")).isEqualTo(3);
        assertThat(count("select count(*) from change_log where field = 'status'"))
                .isPositive();
        assertThat(count("select count(*) from email_address where address not like '%.example'"))
                .isZero();
        assertThat(count("select count(distinct country) from postal_address")).isEqualTo(29);
        assertThat(count("select count(*) from contact_detail where organization_id is not null"))
                .isEqualTo(100);
    }

    @Test
    void theSampleIsThereBeforeAnybodyMissesAnAdministrator(@Autowired List<ApplicationRunner> inOrder) {
        assertThat(inOrder)
                .extracting(runner -> AopUtils.getTargetClass(runner).getSimpleName())
                .containsSubsequence("FirstStart", "FirstAdministratorNotice");
    }

    @Test
    void whoRegisteredCanTryThePortal() {
        sample.loadOnce();

        String address = sample.portalUser().orElseThrow();

        assertThat(mvc.post()
                        .uri("/login")
                        .param("email", address)
                        .param("password", SampleAgent.PASSWORD)
                        .with(csrf()))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/tickets");
        assertThat(
                        count(
                                "select count(*) from registered_person r join person p on p.id = r.person_id and p.kind = 'USER'"))
                .isEqualTo(count("select count(*) from portal_account"));
    }

    @Test
    void theReadModelKnowsTheSample() {
        sample.loadOnce();

        assertThat(count("select count(*) from (table directory_entry except table directory_source) difference"))
                .isZero();
        assertThat(count("select count(*) from change_log where at > now()")).isZero();
    }

    @Test
    void whereAnybodyIsThereAlreadyNothingIsLoaded() {
        given.agent("Kim", Scope.ALL);

        sample.loadOnce();

        assertThat(count("select count(*) from person")).isOne();
        assertThat(db.sql("select trial from installation").query(Boolean.class).single())
                .isFalse();
    }

    @Test
    void everyPageOfATrialSaysSo() {
        sample.loadOnce();

        assertThat(mvc.get().uri("/agent/admin").with(signedIn(1)))
                .bodyText()
                .contains("/agent/admin/trial", ">Trial<");
    }

    @Test
    void afterTheTrialOnlyItsAdministratorIsLeftWithAnAccountOfTheirOwn() {
        sample.loadOnce();
        Viewer admin = viewers.find(1).orElseThrow();

        assertThat(endTrial.end(admin, "1999", "Ada", "ada@home.example", "seven green kettles", ""))
                .isInstanceOf(Refused.class);
        assertThat(endTrial.end(admin, "2000", "Ada", "ada@home.example", "kith-sample-only", ""))
                .isInstanceOf(Refused.class);
        assertThat(endTrial.end(admin, "2000", "Ada", "ada@home.example", "seven green kettles", ""))
                .isEqualTo(new Saved(1));

        assertThat(count("select count(*) from person")).isOne();
        assertThat(count("select count(*) from ticket")).isZero();
        assertThat(count("select count(*) from directory_entry")).isZero();
        assertThat(db.sql("select address from email_address")
                        .query(String.class)
                        .list())
                .containsExactly("ada@home.example");
        assertThat(db.sql("select trial from installation").query(Boolean.class).single())
                .isFalse();
    }

    /** Otherwise the trial could not be ended as soon as somebody has used that table. */
    @Test
    void whateverPointsAtAPersonGoesOrForgetsWhenTheyAreRemoved() {
        assertThat(db.sql("""
                                select conrelid::regclass::text || '.' || conname from pg_constraint
                                where contype = 'f' and confrelid in ('person'::regclass, 'agent'::regclass)
                                  and conrelid <> 'person'::regclass and confdeltype not in ('c', 'n')
                                """).query(String.class).list()).isEmpty();
    }

    private long count(@com.google.errorprone.annotations.CompileTimeConstant String sql) {
        return db.sql(sql).query(Long.class).single();
    }
}
