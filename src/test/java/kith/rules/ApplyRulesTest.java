package kith.rules;

import static org.assertj.core.api.Assertions.assertThat;

import kith.CommittedTest;
import kith.Desk;
import kith.Given;
import kith.access.Scope;
import kith.people.PersonId;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Rules are applied to users who are there already. */
@CommittedTest
class ApplyRulesTest {

    private static final String RUNS = "/agent/admin/rules/runs";

    @Autowired
    private RunRules runRules;

    @Autowired
    private Database db;

    @Autowired
    private Given given;

    @Autowired
    private MockMvcTester mvc;

    private Desk desk;
    private long acme;
    private long other;
    private PersonId ada;
    private PersonId eve;

    @BeforeEach
    void usersBeforeTheRule() {
        desk = new Desk(mvc, given.agent("Kim", Scope.ALL));
        acme = given.organization("Acme");
        other = given.organization("Other");
        ada = given.user("Ada", "ada@acme.example");
        eve = given.user("Eve", "eve@acme.example");
        given.member(eve, other);
        given.user("Bob", "bob@globex.example");
        db.sql("""
                        insert into user_rule (place, pattern, usergroup_id, organization_id, confirm)
                        values (1, '*@acme.example', ?, ?, true)
                        """, given.usergroup("VIP"), acme).update();
    }

    @Test
    @Tag("F460")
    void itSaysFirstHowManyItWouldChangeAndThenChangesThem() {
        assertThat(desk.page(RUNS + "/new").select(".figures dd:not(.meaning)").eachText())
                .containsExactly("2", "1", "2");
        assertThat(desk.page(RUNS + "/new").select(".button.primary").text()).isEqualTo("Change 2 users");

        long run = run();

        assertThat(db.sql("select coalesce(organization_id, 0) from person where kind = 'USER' order by name")
                        .query(Long.class)
                        .list())
                .containsExactly(acme, 0L, other);
        assertThat(desk.page(RUNS + "/" + run).text()).contains("Done.", "2 users changed, 3 looked at.");
        assertThat(db.sql("select distinct source from change_log where field = 'usergroup'")
                        .query(String.class)
                        .single())
                .isEqualTo("rules " + run);
        assertThat(desk.page(RUNS + "/new").text()).contains("nothing would change");
    }

    @Test
    @Tag("F460")
    void doneTwiceItChangesNothingMore() {
        run();
        long run = run();

        assertThat(desk.page(RUNS + "/" + run).text()).contains("0 users changed, 3 looked at.");
    }

    @Test
    @Tag("F460")
    void itGoesOnWhereItWasAfterAKilledProcessAndStopsWhenCancelled() {
        db.sql("""
                        insert into user_rule_run (agent_id, agent_name, until_person, total, position, seen)
                        values (?, 'Kim', ?, 3, ?, 1)
                        """, desk.agent(), eve.value(), ada.value()).update();
        long run = db.sql("select id from user_rule_run").query(Long.class).single();
        assertThat(desk.page(RUNS + "/" + run).text()).contains("1 of 3 users looked at");

        runRules.run(run);

        assertThat(db.sql("select person_id from person_usergroup")
                        .query(Long.class)
                        .list())
                .containsExactly(eve.value());
        db.sql("update user_rule_run set state = 'RUNNING'").update();
        desk.post(RUNS + "/" + run + "/cancel");
        assertThat(desk.page(RUNS + "/" + run).text()).contains("Cancelled.");
    }

    private long run() {
        desk.post(RUNS);
        long run = db.sql("select max(id) from user_rule_run").query(Long.class).single();
        runRules.run(run);
        return run;
    }
}
