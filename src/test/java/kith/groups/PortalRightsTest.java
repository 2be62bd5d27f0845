package kith.groups;

import static kith.groups.GroupPermission.CREATE_TICKETS;
import static kith.groups.GroupPermission.FOLLOW_UP;
import static kith.groups.GroupPermission.REOPEN_TICKETS;
import static kith.groups.GroupPermission.SEE_PORTAL;
import static kith.groups.GroupPermission.USE_CHAT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Scope;
import kith.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class PortalRightsTest {

    @Autowired
    private FindPortalRights rights;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Given given;

    private PersonId ada;

    @BeforeEach
    void everyoneSeesThePortalAndTheRegisteredChat() {
        ada = given.user("Ada", "ada@acme.example");
        gives("Everyone", null, SEE_PORTAL);
        gives("Registered", null, USE_CHAT);
    }

    @Test
    @Tag("F149")
    void guestsAreInEveryoneAndInNothingElse() {
        assertThat(rights.ofGuest().permissions()).containsExactly(SEE_PORTAL);
        assertThat(rights.of(ada.value()).permissions()).containsExactly(SEE_PORTAL);
    }

    @Test
    @Tag("F150")
    void whoeverHasRegisteredIsInRegistered() {
        given.registered(ada);
        PersonId grace = given.user("Grace", "grace@acme.example");
        jdbc.sql("update person set channel = 'REGISTRATION' where id = ?")
                .param(grace.value())
                .update();

        assertThat(rights.of(ada.value()).permissions()).containsExactlyInAnyOrder(SEE_PORTAL, USE_CHAT);
        assertThat(rights.of(grace.value()).permissions()).containsExactlyInAnyOrder(SEE_PORTAL, USE_CHAT);
    }

    @Test
    void anAgentHasAnAccountAsWell() {
        assertThat(rights.of(given.agent("Kim", Scope.VIEW_ONLY)).permissions())
                .containsExactlyInAnyOrder(SEE_PORTAL, USE_CHAT);
    }

    @Test
    @Tag("F148")
    void thePermissionsOfAllGroupsAreAddedUp() {
        given.inGroup(ada, group("Writers", null, CREATE_TICKETS));
        given.inGroup(ada, group("Followers", null, FOLLOW_UP));
        given.inGroup(ada, group("Nothing", null));

        assertThat(rights.of(ada.value()).permissions())
                .containsExactlyInAnyOrder(SEE_PORTAL, USE_CHAT, CREATE_TICKETS, FOLLOW_UP);
    }

    @Test
    @Tag("F148")
    void ofSeveralLimitsTheWidestCounts() {
        given.inGroup(ada, group("A week", 7, REOPEN_TICKETS));
        assertThat(rights.of(ada.value()).reopenDays()).isEqualTo(7);

        given.inGroup(ada, group("A month", 30, REOPEN_TICKETS));
        given.inGroup(ada, group("Writers", null, CREATE_TICKETS));
        assertThat(rights.of(ada.value()).reopenDays()).isEqualTo(30);

        given.inGroup(ada, group("For ever", null, REOPEN_TICKETS));
        assertThat(rights.of(ada.value()).reopenDays()).isNull();
        assertThat(rights.of(ada.value()).may(REOPEN_TICKETS)).isTrue();
    }

    @Test
    @Tag("F151")
    void aGroupInheritsRegisteredWhichInheritsEveryone() {
        given.inGroup(ada, group("VIP", null));

        assertThat(rights.of(ada.value()).permissions()).containsExactlyInAnyOrder(SEE_PORTAL, USE_CHAT);
    }

    @Test
    void withEveryoneSwitchedOffGuestsMayDoNothingAndOthersWhatTheyMightBefore() {
        jdbc.sql("update usergroup set enabled = false where built_in = 'EVERYONE'")
                .update();
        PersonId grace = given.user("Grace", "grace@acme.example");
        given.registered(grace);

        assertThat(rights.ofGuest()).isEqualTo(new PortalRights(Set.of(), null));
        assertThat(rights.of(ada.value())).isEqualTo(rights.ofGuest());
        assertThat(rights.of(grace.value()).permissions()).containsExactlyInAnyOrder(SEE_PORTAL, USE_CHAT);
    }

    @Test
    @Tag("F140")
    void membersOfAnOrganizationHaveItsGroupsThoseWhoComeLaterToo() {
        long acme = given.organization("Acme");
        given.member(ada, acme);
        given.groupOfMembers(acme, group("Customers", null, CREATE_TICKETS));
        PersonId grace = given.user("Grace", "grace@acme.example");
        given.member(grace, acme);

        assertThat(rights.of(ada.value()).may(CREATE_TICKETS)).isTrue();
        assertThat(rights.of(grace.value()).may(CREATE_TICKETS)).isTrue();
    }

    @Test
    @Tag("F141")
    void whoLeavesTheOrganizationLosesWhatOnlyItGave() {
        long acme = given.organization("Acme");
        given.groupOfMembers(acme, group("Customers", null, CREATE_TICKETS));
        given.member(ada, acme);
        given.inGroup(ada, group("Followers", null, FOLLOW_UP));

        jdbc.sql("update person set organization_id = null where id = ?")
                .param(ada.value())
                .update();

        assertThat(rights.of(ada.value()).may(CREATE_TICKETS)).isFalse();
        assertThat(rights.of(ada.value()).may(FOLLOW_UP)).isTrue();
    }

    @Test
    @Tag("F141")
    void aGroupThatTheOrganizationNoLongerGivesIsGoneUnlessOneIsInItOneself() {
        long acme = given.organization("Acme");
        long customers = group("Customers", null, CREATE_TICKETS);
        given.groupOfMembers(acme, customers);
        given.member(ada, acme);
        PersonId grace = given.user("Grace", "grace@acme.example");
        given.member(grace, acme);
        given.inGroup(grace, customers);

        jdbc.sql("delete from organization_usergroup").update();

        assertThat(rights.of(ada.value()).may(CREATE_TICKETS)).isFalse();
        assertThat(rights.of(grace.value()).may(CREATE_TICKETS)).isTrue();
    }

    @Test
    @Tag("F153")
    void noColumnOfAPersonGivesAPermission() {
        assertThat(jdbc.sql("""
                        select table_name from information_schema.columns
                        where column_name like '%permission%' and table_schema = 'public'
                        """).query(String.class).list()).containsExactly("usergroup");
    }

    private long group(String name, @Nullable Integer days, GroupPermission... permissions) {
        long group = given.usergroup(name);
        gives(name, days, permissions);
        return group;
    }

    private void gives(String name, @Nullable Integer days, GroupPermission... permissions) {
        String[] names = Arrays.stream(permissions).map(Enum::name).toArray(String[]::new);
        jdbc.sql("update usergroup set permissions = ?, reopen_days = ? where name = ?")
                .params(Arrays.asList(names, days, name))
                .update();
    }
}
