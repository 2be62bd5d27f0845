package kith.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import kith.CommittedTest;
import kith.Given;
import kith.access.Forbidden;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.groups.BuiltIn;
import kith.groups.Usergroups;
import kith.people.RevertOutcome.Refused;
import kith.people.RevertOutcome.Reverted;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommittedTest
class PersonGroupsTest {

    @Autowired
    private PersonGroups personGroups;

    @Autowired
    private Usergroups usergroups;

    @Autowired
    private UndoChange undoChange;

    @Autowired
    private RevertChange revertChange;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Database db;

    @Autowired
    private Given given;

    private Viewer kim;
    private PersonId ada;
    private long vip;
    private long partners;

    @BeforeEach
    void adaIsKnown() {
        kim = viewers.find(given.agent("Kim", Scope.ALL)).orElseThrow();
        ada = given.user("Ada", "ada@example.com");
        vip = given.usergroup("VIP");
        partners = given.usergroup("Partners");
    }

    @Test
    @Tag("F147")
    void onePersonIsInSeveralGroups() {
        personGroups.change(ada, Set.of(), Set.of(vip, partners), kim);

        assertThat(in()).containsExactly("Everyone", "Partners", "VIP");
    }

    @Test
    void whatSomebodyElseDidMeanwhileStays() {
        given.inGroup(ada, vip);

        personGroups.change(ada, Set.of(vip), Set.of(vip, partners), kim);
        personGroups.change(ada, Set.of(vip), Set.of(), kim);

        assertThat(in()).containsExactly("Everyone", "Partners");
    }

    @Test
    @Tag("F150")
    void nobodyIsPutIntoOrTakenOutOfABuiltInGroup() {
        given.registered(ada);
        Set<Long> builtIn = Set.of(id(BuiltIn.EVERYONE), id(BuiltIn.REGISTERED));

        assertThat(personGroups.change(ada, Set.of(), builtIn, kim)).isNull();
        assertThat(personGroups.change(ada, builtIn, Set.of(), kim)).isNull();

        assertThat(in()).containsExactly("Everyone", "Registered");
        assertThat(personGroups.of(ada, kim).stream()
                        .filter(group -> group.builtIn() != null)
                        .noneMatch(GroupOfPerson::choosable))
                .isTrue();
    }

    @Test
    @Tag("F141")
    void aGroupThroughTheOrganizationIsNotForTheRecordToTake() {
        long acme = given.organization("Acme");
        given.member(ada, acme);
        given.groupOfMembers(acme, vip);

        assertThat(personGroups.of(ada, kim))
                .filteredOn(group -> group.id() == vip)
                .extracting(GroupOfPerson::through, GroupOfPerson::member, GroupOfPerson::choosable)
                .containsExactly(tuple("Acme", true, false));
    }

    @Test
    @Tag("F161")
    void theChangeLogTellsWhoWasPutIntoWhatAndTakenOut() {
        personGroups.change(ada, Set.of(), Set.of(vip), kim);
        personGroups.change(ada, Set.of(vip), Set.of(), kim);

        assertThat(log()).containsExactly("null -> VIP", "VIP -> null");
    }

    @Test
    @Tag("F161")
    void aGroupThatGoesIsToldWithItsName() {
        given.inGroup(ada, vip);
        usergroups.remove(vip, kim);

        assertThat(log()).containsExactly("null -> VIP", "VIP -> null");
    }

    @Test
    void anActIsTakenBackAsAWhole() {
        given.inGroup(ada, vip);
        ChangeTrace act = personGroups.change(ada, Set.of(vip), Set.of(partners), kim);

        assertThat(undoChange.undo(Objects.requireNonNull(act), kim)).isEmpty();

        assertThat(in()).containsExactly("Everyone", "VIP");
    }

    @Test
    @Tag("F491")
    void anEntryOfTheChangeLogIsRevertedUnlessTheGroupIsGone() {
        given.inGroup(ada, vip);
        given.inGroup(ada, partners);
        personGroups.change(ada, Set.of(vip, partners), Set.of(), kim);

        assertThat(revertChange.revert(ada, entry("VIP"), kim)).isInstanceOf(Reverted.class);
        assertThat(in()).containsExactly("Everyone", "VIP");

        usergroups.remove(partners, kim);
        assertThat(revertChange.revert(ada, entry("Partners"), kim)).isEqualTo(new Refused(RevertRefusal.GROUP_GONE));
    }

    @Test
    @Tag("T9")
    void whoMayNotChangeAPersonDoesNotChangeTheirGroups() {
        Viewer lee = viewers.find(given.agent("Lee", Scope.EXPANDED)).orElseThrow();
        given.ticket(ada, given.department("Sales"), "An offer");

        assertThatThrownBy(() -> personGroups.change(ada, Set.of(), Set.of(vip), lee))
                .isInstanceOf(Forbidden.class);
    }

    private List<String> in() {
        return personGroups.of(ada, kim).stream()
                .filter(GroupOfPerson::member)
                .map(GroupOfPerson::name)
                .toList();
    }

    private long id(BuiltIn builtIn) {
        return usergroups.all(kim).stream()
                .filter(group -> group.builtIn() == builtIn)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private long entry(String removed) {
        return db.sql("select max(id) from change_log where field = 'usergroup' and old_value = ?", removed)
                .query(Long.class)
                .single();
    }

    private List<String> log() {
        return db.sql("""
                        select coalesce(old_value, 'null') || ' -> ' || coalesce(new_value, 'null')
                        from change_log where subject_id = ? and field = 'usergroup' order by id
                        """, ada.value()).query(String.class).list();
    }
}
