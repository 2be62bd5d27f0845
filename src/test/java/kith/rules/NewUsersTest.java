package kith.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import kith.CommittedTest;
import kith.Desk;
import kith.Given;
import kith.access.Scope;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Rules run on whoever is made: by an agent, by registering, as a guest. Mail and imports are tested with those. */
@CommittedTest
class NewUsersTest {

    @Autowired
    private Database db;

    @Autowired
    private Given given;

    @Autowired
    private MockMvcTester mvc;

    private Desk desk;
    private long acme;

    @BeforeEach
    void rulesForAcme() {
        desk = new Desk(mvc, given.agent("Kim", Scope.ALL));
        given.department("Support");
        acme = given.organization("Acme");
        db.sql(
                        "insert into user_rule (place, pattern, usergroup_id, organization_id) values (1, '*@acme.example', ?, ?)",
                        given.usergroup("VIP"),
                        acme)
                .update();
    }

    @Test
    @Tag("F459")
    void onWhoeverAnAgentAdds() {
        assertThat(desk.post("/agent/users/new", "name", "Ada", "email", "ada@acme.example"))
                .hasStatus3xxRedirection();

        assertThat(told("Ada")).containsExactly("created AGENT agent", "organization Acme rule", "usergroup VIP rule");
        assertThat(desk.page("/agent/users/" + id("Ada") + "/changes").text()).contains("User rule");
    }

    @Test
    @Tag("F459")
    void onWhoeverRegisters() {
        portal("/register", "name", "Ada", "email", "ada@acme.example");

        assertThat(told("Ada")).contains("organization Acme rule", "usergroup VIP rule");
    }

    @Test
    @Tag("F459")
    void onWhoeverOpensATicketAsAGuest() {
        ticket("Hello");

        assertThat(told("Ada")).contains("organization Acme rule", "usergroup VIP rule");
        assertThat(tickets()).isEqualTo(1);
    }

    @Test
    @Tag("F459")
    void onceOnlySoThatAnotherAddressLaterChangesNothing() {
        var eve = given.user("Eve", "eve@globex.example");
        given.email(eve, "eve@acme.example");

        var ada = given.user("Ada", "ada@acme.example");
        db.sql("update person set organization_id = null where id = ?", ada.value())
                .update();
        db.sql("delete from person_usergroup where person_id = ?", ada.value()).update();
        given.email(ada, "ada2@acme.example");

        assertThat(db.sql("select count(*) from person_usergroup")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(db.sql("select count(*) from person where organization_id is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Tag("F459")
    void neverOnAgents() {
        db.sql("update user_rule set pattern = '*'").update();

        long rosa = given.agent("Rosa", Scope.ALL);

        assertThat(db.sql("select count(*) from person_usergroup where person_id = ?", rosa)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Tag("F458")
    void whoMustConfirmOpensATicketOnlyAfterFollowingTheLink() {
        db.sql("update user_rule set confirm = true").update();

        ticket("Hello");
        assertThat(tickets()).isZero();
        var link = Pattern.compile("/validate/[\\w-]{43}")
                .matcher(db.sql("select plain from outgoing_mail")
                        .query(String.class)
                        .single());
        assertThat(link.find()).isTrue();
        portal(link.group());
        ticket("Hello again");

        assertThat(tickets()).isEqualTo(1);
    }

    @Test
    @Tag("F458")
    void whoIsMetByNoSuchRuleNeedsNotConfirm() {
        db.sql("update user_rule set confirm = true, pattern = '*@globex.example'")
                .update();

        ticket("Hello");

        assertThat(tickets()).isEqualTo(1);
    }

    private void ticket(String subject) {
        assertThat(portal(
                        "/tickets/new",
                        "name",
                        "Ada",
                        "email",
                        "ada@acme.example",
                        "subject",
                        subject,
                        "body",
                        "The engine stops."))
                .hasStatusOk();
    }

    private MvcTestResult portal(String address, String... namesAndValues) {
        var request = mvc.post().uri(address).with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request = request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return request.exchange();
    }

    private long tickets() {
        return db.sql("select count(*) from ticket").query(Long.class).single();
    }

    private long id(String name) {
        return db.sql("select id from person where name = ?", name)
                .query(Long.class)
                .single();
    }

    private List<String> told(String name) {
        return db.sql("""
                        select field || ' ' || new_value || ' ' || source from change_log
                        where subject_kind = 'PERSON' and subject_id = ? order by field
                        """, id(name)).query(String.class).list();
    }
}
