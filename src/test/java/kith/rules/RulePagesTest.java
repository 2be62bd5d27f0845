package kith.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kith.DatabaseTest;
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

/** Administrators make rules and see what they do. */
@DatabaseTest
class RulePagesTest {

    private static final String RULES = "/agent/admin/rules";

    @Autowired
    private Database db;

    @Autowired
    private Given given;

    @Autowired
    private MockMvcTester mvc;

    private Desk desk;
    private long vip;

    @BeforeEach
    void anAdministrator() {
        desk = new Desk(mvc, given.agent("Kim", Scope.ALL));
        vip = given.usergroup("VIP");
    }

    @Test
    @Tag("F456")
    void newUsersWhoseAddressMeetsAPatternAreInItsUsergroup() {
        add("vip-*@*", "group", Long.toString(vip));

        PersonId ada = given.user("Ada", "VIP-ada@acme.example");
        PersonId eve = given.user("Eve", "eve-vip-@acme.example");

        assertThat(groups(ada)).containsExactly("VIP");
        assertThat(groups(eve)).isEmpty();
    }

    @Test
    @Tag("F456")
    void aPatternWithoutAnAtSignIsAboutTheDomainAlone() {
        add("acme.example", "group", Long.toString(vip));
        add("*.globex.example", "group", Long.toString(vip));

        assertThat(groups(given.user("A", "a@acme.example"))).containsExactly("VIP");
        assertThat(groups(given.user("B", "b@my.acme.example"))).isEmpty();
        assertThat(groups(given.user("C", "c@x.globex.example"))).containsExactly("VIP");
        assertThat(groups(given.user("D", "d@globex.example"))).isEmpty();
        assertThat(groups(given.user("E", "e@notacme.example"))).isEmpty();
    }

    @Test
    @Tag("F456")
    void whatIsSpecialToTheDatabaseStandsForItself() {
        add("a_b%@*", "group", Long.toString(vip));

        assertThat(groups(given.user("A", "a_b%@acme.example"))).containsExactly("VIP");
        assertThat(groups(given.user("B", "axbcc@acme.example"))).isEmpty();
    }

    @Test
    @Tag("F457")
    void theFirstRuleWithAnOrganizationCountsBeforeTheDomainAndAfterWhatWasChosen() {
        long acme = given.organization("Acme");
        long globex = given.organization("Globex");
        long chosen = given.organization("Chosen");
        db.sql("insert into organization_domain (domain, organization_id) values ('acme.example', ?)", globex)
                .update();
        add("*@acme.example", "organization", "acme");
        add("ada@*", "organization", "Globex", "group", Long.toString(vip));

        PersonId ada = given.user("Ada", "ada@acme.example");

        assertThat(organization(ada)).isEqualTo(acme);
        assertThat(groups(ada)).containsExactly("VIP");
        desk.post("/agent/users/new", "name", "Eve", "email", "eve@acme.example", "organization", "Chosen");
        assertThat(db.sql("select organization_id from person where name = 'Eve'")
                        .query(Long.class)
                        .single())
                .isEqualTo(chosen);
    }

    @Test
    @Tag("F459")
    void theOrderIsChangedAndARuleIsSwitchedOffAndRemoved() {
        long acme = given.organization("Acme");
        long globex = given.organization("Globex");
        add("*@acme.example", "organization", "Acme");
        add("ada@*", "organization", "Globex");
        long second = db.sql("select max(id) from user_rule").query(Long.class).single();

        assertThat(desk.post(RULES + "/" + second + "/place", "up", "true")).hasStatus3xxRedirection();
        assertThat(desk.page(RULES).select(".row-title a").eachText()).containsExactly("ada@*", "*@acme.example");
        assertThat(organization(given.user("Ada", "ada@acme.example"))).isEqualTo(globex);

        desk.post(RULES + "/" + second, "version", "0", "pattern", "ada2@*", "organization", "Globex");
        assertThat(desk.page(RULES).text()).contains("Switched off");
        assertThat(organization(given.user("Ada", "ada2@acme.example"))).isEqualTo(acme);

        desk.post(RULES + "/" + second + "/removal");
        assertThat(desk.page(RULES).select(".row-title a").eachText()).containsExactly("*@acme.example");
        assertThat(db.sql("select action from system_log order by id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "user-rule.added",
                        "user-rule.added",
                        "user-rule.moved",
                        "user-rule.changed",
                        "user-rule.removed");
    }

    @Test
    void whatIsWrongStandsAtItsField() {
        var answer = desk.post(RULES, "pattern", ".*@acme\\.example", "group", "99", "organization", "Nobody");

        assertThat(answer).hasStatus(422);
        assertThat(Desk.body(answer))
                .contains("No address has such characters", "no longer there", "There is no organization of this name");
        assertThat(desk.post(RULES, "pattern", "*@acme.example")).hasStatus(422);
        assertThat(desk.post(RULES + "/7", "version", "0", "pattern", "*@acme.example"))
                .hasStatus(404);
    }

    @Test
    void anAddressCanBeTried() {
        add("*@acme.example", "group", Long.toString(vip));
        add("ada@*", "confirm", "true");

        assertThat(desk.page(RULES + "?try=Ada@acme.example")
                        .select("#tried-answer")
                        .text())
                .isEqualTo("2 rules meet this address.");
        assertThat(desk.page(RULES + "?try=eve@globex.example").text()).contains("No rule meets this address.");
        assertThat(desk.page(RULES + "?try=eve").text()).contains("This is no e-mail address.");
    }

    @Test
    void aRuleWhoseUsergroupIsGoneSaysSo() {
        add("*@acme.example", "group", Long.toString(vip));

        db.sql("delete from usergroup where id = ?", vip).update();

        assertThat(desk.page(RULES).text()).contains("Without effect");
        assertThat(groups(given.user("Ada", "ada@acme.example"))).isEmpty();
    }

    private void add(String pattern, String... namesAndValues) {
        String[] all = new String[namesAndValues.length + 4];
        System.arraycopy(namesAndValues, 0, all, 4, namesAndValues.length);
        all[0] = "pattern";
        all[1] = pattern;
        all[2] = "enabled";
        all[3] = "true";
        assertThat(desk.post(RULES, all)).hasStatus3xxRedirection();
    }

    private List<String> groups(PersonId person) {
        return db.sql(
                        "select g.name from person_usergroup m join usergroup g on g.id = m.usergroup_id where m.person_id = ?",
                        person.value())
                .query(String.class)
                .list();
    }

    private Long organization(PersonId person) {
        return db.sql("select organization_id from person where id = ?", person.value())
                .query(Long.class)
                .single();
    }
}
