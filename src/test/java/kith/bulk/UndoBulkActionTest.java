package kith.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import kith.CommittedTest;
import kith.Given;
import kith.access.NotFound;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.bulk.BulkAction.Counts;
import kith.bulk.BulkResults.Reason;
import kith.directory.PersonFilter;
import kith.groups.Usergroup;
import kith.groups.Usergroups;
import kith.people.PersonId;
import kith.people.PersonStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommittedTest
class UndoBulkActionTest {

    @Autowired
    private StartBulkAction startBulkAction;

    @Autowired
    private Usergroups usergroups;

    @Autowired
    private BulkResults results;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Given given;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Tag("F480")
    void anyActionAndItsUndoLeaveEverythingAsItWas() {
        Viewer kim = agent("Kim");
        Random random = new Random(4821);
        long[] organizations = {given.organization("ACME"), given.organization("Vestland")};
        long customers = given.usergroup("Customers");
        Usergroup group = usergroups.get(customers, kim);
        for (int n = 0; n < 60; n++) {
            PersonId person = someone("Person " + n, organizations, random);
            if (random.nextBoolean()) {
                given.inGroup(person, customers);
            }
        }
        List<BulkChange> changes = List.of(
                BulkChange.status(PersonStatus.CLOSED),
                BulkChange.status(PersonStatus.ACTIVE),
                BulkChange.organization(organizations[0], "ACME"),
                BulkChange.noOrganization(),
                BulkChange.addLabel("vip"),
                BulkChange.removeLabel("VIP"),
                BulkChange.addGroup(group),
                BulkChange.removeGroup(group));
        for (BulkChange change : changes) {
            List<Map<String, Object>> before = everything();

            BulkAction action = start(everyone(), change, kim);
            assertThat(action.counts().changed()).isPositive();
            assertThat(everything()).isNotEqualTo(before);
            BulkAction undo = startBulkAction.undo(action.id(), kim);

            assertThat(undo.counts().changed()).isEqualTo(action.counts().changed());
            assertThat(everything()).as("after undoing %s", change).isEqualTo(before);
        }
    }

    @Test
    @Tag("F480")
    void whatSomebodyChangedSinceIsLeftAloneAndNamed() {
        Viewer kim = agent("Kim");
        PersonId ada = given.person("Ada");
        PersonId grace = given.person("Grace");
        BulkAction action = start(everyone(), BulkChange.status(PersonStatus.CLOSED), kim);
        given.status(grace, PersonStatus.INACTIVE);

        BulkAction undo = startBulkAction.undo(action.id(), kim);

        assertThat(undo.counts()).isEqualTo(new Counts(2, 1, 0, 1, 0));
        assertThat(results.leftAlone(undo, Reason.CHANGED_SINCE, 0).people())
                .extracting(BulkResults.LeftAlone::person)
                .containsExactly(grace.value());
        assertThat(status(ada)).isEqualTo("ACTIVE");
        assertThat(status(grace)).isEqualTo("INACTIVE");
    }

    @Test
    void anUndoHappensOnceAndOnlyForThirtyDays() {
        Viewer kim = agent("Kim");
        given.person("Ada");
        BulkAction action = start(everyone(), BulkChange.status(PersonStatus.CLOSED), kim);

        BulkAction undo = startBulkAction.undo(action.id(), kim);
        assertThat(startBulkAction.undo(action.id(), kim).id()).isEqualTo(undo.id());

        BulkAction old = start(everyone(), BulkChange.status(PersonStatus.CLOSED), kim);
        jdbc.sql("update bulk_action set created_at = now() - interval '31 days' where id = ?")
                .param(old.id())
                .update();
        assertThatThrownBy(() -> startBulkAction.undo(old.id(), kim)).isInstanceOf(NotFound.class);
    }

    private PersonId someone(String name, long[] organizations, Random random) {
        PersonId person = given.person(name);
        given.status(person, List.of(PersonStatus.values()).get(random.nextInt(3)));
        if (random.nextBoolean()) {
            given.member(person, organizations[random.nextInt(2)]);
            jdbc.sql("update person set position = 'Captain', is_manager = ? where id = ?")
                    .params(random.nextBoolean(), person.value())
                    .update();
        }
        if (random.nextBoolean()) {
            given.label(person, "VIP");
        }
        return person;
    }

    /** Everything a bulk action can touch; versions go on. */
    private List<Map<String, Object>> everything() {
        return jdbc.sql("""
                        select p.id, p.status, p.organization_id, p.position, p.is_manager,
                               array(select lower(l.name) from person_label pl join label l on l.id = pl.label_id
                                     where pl.person_id = p.id)::text as labels,
                               array(select m.usergroup_id from person_usergroup m where m.person_id = p.id)::text as groups
                        from person p where kind = 'USER' order by p.id
                        """).query().listOfRows();
    }

    private BulkAction start(Selection selection, BulkChange change, Viewer viewer) {
        return ((StartOutcome.Started) startBulkAction.start(selection, change, viewer, true)).action();
    }

    private static Selection everyone() {
        return new Selection.Matching(PersonFilter.EVERYONE, Instant.now(), Set.of());
    }

    private Viewer agent(String name) {
        return viewers.find(given.agent(name, Scope.ALL)).orElseThrow();
    }

    private String status(PersonId person) {
        return jdbc.sql("select status from person where id = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }
}
