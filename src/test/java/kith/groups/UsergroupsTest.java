package kith.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Forbidden;
import kith.access.NotFound;
import kith.access.Scope;
import kith.access.StaleEdit;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.groups.GroupOutcome.Refused;
import kith.groups.GroupOutcome.Saved;
import kith.people.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class UsergroupsTest {

    @Autowired
    private Usergroups groups;

    @Autowired
    private Viewers viewers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Given given;

    private Viewer kim;

    @BeforeEach
    void kimAdministers() {
        kim = viewers.find(given.agent("Kim", Scope.ALL)).orElseThrow();
    }

    @Test
    @Tag("F154")
    void anAdministratorAddsRenamesAndRemovesAGroup() {
        Usergroup vip = saved(groups.add(named(" VIP "), kim));
        assertThat(vip.name()).isEqualTo("VIP");

        Usergroup renamed = saved(groups.change(vip.id(), vip.version(), named("Very important"), kim));
        assertThat(groups.custom(kim)).containsExactly(renamed);

        groups.remove(vip.id(), kim);
        assertThat(groups.custom(kim)).isEmpty();
        assertThat(jdbc.sql("select action from system_log order by id")
                        .query(String.class)
                        .list())
                .containsExactly("usergroup.added", "usergroup.changed", "usergroup.removed");
    }

    @ParameterizedTest
    @Tag("F154")
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ALL")
    void nobodyElseDoes(Scope scope) {
        Viewer lee = viewers.find(given.agent("Lee", scope)).orElseThrow();
        long vip = given.usergroup("VIP");

        assertThatThrownBy(() -> groups.add(named("Mine"), lee)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> groups.change(vip, 0, named("Mine"), lee)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> groups.remove(vip, lee)).isInstanceOf(Forbidden.class);
    }

    @Test
    @Tag("F154")
    void theBuiltInGroupsStayAndKeepTheirNames() {
        for (Usergroup builtIn : groups.all(kim)) {
            assertThatThrownBy(() -> groups.remove(builtIn.id(), kim)).isInstanceOf(NotFound.class);
            Usergroup changed = saved(groups.change(builtIn.id(), builtIn.version(), named("Mine"), kim));
            assertThat(changed.name()).isEqualTo(builtIn.name());
        }
        assertThat(groups.all(kim)).extracting(Usergroup::builtIn).containsExactly(BuiltIn.values());
    }

    @Test
    void onlyEveryoneIsSwitchedOff() {
        List<Usergroup> builtIn = groups.all(kim);
        long vip = given.usergroup("VIP");
        GroupDraft off = new GroupDraft("VIP", Set.of(), "", false);

        assertThat(saved(groups.change(builtIn.get(0).id(), 0, off, kim)).enabled())
                .isFalse();
        assertThat(saved(groups.change(builtIn.get(1).id(), 0, off, kim)).enabled())
                .isTrue();
        assertThat(saved(groups.change(vip, 0, off, kim)).enabled()).isTrue();
    }

    @Test
    void aNameIsGivenShortAndNobodyElsesWhateverItsCase() {
        given.usergroup("VIP");

        assertThat(groups.add(named("  "), kim)).isInstanceOf(Refused.class);
        assertThat(groups.add(named("x".repeat(51)), kim)).isInstanceOf(Refused.class);
        assertThat(groups.add(named("vip"), kim)).isInstanceOf(Refused.class);
        assertThat(groups.add(named("x".repeat(50)), kim)).isInstanceOf(Saved.class);
    }

    @Test
    void daysAreANumberThatMeansSomething() {
        for (String wrong : List.of("0", "-1", "3651", "soon", "1.5", "99999999999")) {
            assertThat(groups.add(reopening(wrong), kim)).as(wrong).isInstanceOf(Refused.class);
        }
        assertThat(saved(groups.add(reopening(" 30 "), kim)).reopenDays()).isEqualTo(30);
    }

    @Test
    void whoHasNotSeenTheLatestChangeIsToldSo() {
        long vip = given.usergroup("VIP");
        groups.change(vip, 0, named("VIPs"), kim);

        assertThatThrownBy(() -> groups.change(vip, 0, named("Mine"), kim)).isInstanceOf(StaleEdit.class);
    }

    @Test
    @Tag("F160")
    void whoeverWasInARemovedGroupStays() {
        long vip = given.usergroup("VIP");
        PersonId ada = given.user("Ada", "ada@acme.example");
        given.inGroup(ada, vip);

        assertThat(groups.size(groups.get(vip, kim), kim)).isEqualTo(new GroupSize(1, 1, 0));
        groups.remove(vip, kim);

        assertThat(jdbc.sql("select count(*) from person_usergroup")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select name from directory_entry")
                        .query(String.class)
                        .list())
                .containsExactly("Ada");
    }

    @Test
    void peopleAreCountedOnceWhicheverWayTheyCameIn() {
        long vip = given.usergroup("VIP");
        long acme = given.organization("Acme");
        given.groupOfMembers(acme, vip);
        PersonId ada = given.user("Ada", "ada@acme.example");
        given.member(ada, acme);
        given.inGroup(ada, vip);
        given.member(given.user("Grace", "grace@acme.example"), acme);
        given.registered(given.user("Linus", "linus@acme.example"));

        assertThat(groups.all(kim).stream().map(group -> groups.size(group, kim)))
                .containsExactly(new GroupSize(3, 0, 0), new GroupSize(1, 0, 0), new GroupSize(2, 1, 1));
    }

    private static GroupDraft named(String name) {
        return new GroupDraft(name, Set.of(), "", true);
    }

    private static GroupDraft reopening(String days) {
        return new GroupDraft("Within " + days.strip(), Set.of(GroupPermission.REOPEN_TICKETS), days, true);
    }

    private static Usergroup saved(GroupOutcome outcome) {
        return switch (outcome) {
            case Saved(var group) -> group;
            case Refused(var problems) -> throw new AssertionError(problems);
        };
    }
}
