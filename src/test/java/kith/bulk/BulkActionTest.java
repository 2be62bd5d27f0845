package kith.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kith.CommittedTest;
import kith.Given;
import kith.access.Forbidden;
import kith.access.NotFound;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.bulk.BulkAction.Counts;
import kith.bulk.BulkAction.State;
import kith.bulk.BulkResults.LeftAlone;
import kith.bulk.BulkResults.Reason;
import kith.directory.PersonFilter;
import kith.people.PersonId;
import kith.people.PersonStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommittedTest
class BulkActionTest {

    @Autowired
    private StartBulkAction startBulkAction;

    @Autowired
    private BulkActions actions;

    @Autowired
    private BulkResults results;

    @Autowired
    private BulkItems items;

    @Autowired
    private BulkBatch batch;

    @Autowired
    private RunBulkAction runAction;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Given given;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Tag("F144")
    void everyoneInAFilterGetsAnOrganizationAndLosesItAgain() {
        Viewer kim = agent("Kim", Scope.ALL);
        long acme = given.organization("ACME");
        PersonId ada = closed("Ada");
        PersonId grace = closed("Grace");
        PersonId linus = given.person("Linus");

        BulkAction set = start(matching("status=CLOSED"), BulkChange.organization(acme, "ACME"), kim);

        assertThat(set.counts()).isEqualTo(new Counts(2, 2, 0, 0, 0));
        assertThat(membersOf(acme)).containsExactly(ada.value(), grace.value());

        BulkAction clear = start(matching("organization=" + acme), BulkChange.noOrganization(), kim);

        assertThat(clear.counts()).isEqualTo(new Counts(2, 2, 0, 0, 0));
        assertThat(membersOf(acme)).isEmpty();
        assertThat(status(linus)).isEqualTo("ACTIVE");
    }

    @Test
    @Tag("F480")
    @Tag("F388")
    void theResultNamesWhoWasChangedUnchangedAndSkippedAndWhy() {
        long support = given.department("Support");
        long sales = given.department("Sales");
        Viewer eve = agent("Eve", Scope.EXPANDED, support);
        PersonId ada = given.person("Ada");
        PersonId grace = closed("Grace");
        PersonId linus = given.person("Linus");
        given.ticket(linus, sales, "An offer");
        given.ticket(ada, support, "It does not start");

        BulkAction action = start(chosen(ada.value(), grace.value(), linus.value(), 987_654), close(), eve);

        assertThat(action.counts()).isEqualTo(new Counts(4, 1, 1, 2, 0));
        assertThat(results.leftAlone(action, Reason.NOT_ALLOWED, 0).people())
                .containsExactly(new LeftAlone(linus.value(), "Linus", Reason.NOT_ALLOWED));
        assertThat(results.leftAlone(action, Reason.GONE, 0).people())
                .containsExactly(new LeftAlone(987_654, null, Reason.GONE));
        assertThat(status(linus)).isEqualTo("ACTIVE");
        assertThat(jdbc.sql("select source from change_log where subject_id = ? and field = 'status'")
                        .param(ada.value())
                        .query(String.class)
                        .list())
                .containsExactly("bulk " + action.id());
    }

    @Test
    @Tag("F480")
    void whoeverCameAfterTheSelectionIsLeftAlone() {
        Viewer kim = agent("Kim", Scope.ALL);
        PersonId ada = given.person("Ada");
        Instant selected = Instant.now();
        PersonId late = given.person("Late");
        given.created(late, selected.plusSeconds(1));
        PersonId except = given.person("Except");
        given.created(except, selected.minusSeconds(60));

        BulkAction action =
                start(new Selection.Matching(PersonFilter.EVERYONE, selected, Set.of(except.value())), close(), kim);

        assertThat(action.counts().changed()).isEqualTo(1);
        assertThat(status(ada)).isEqualTo("CLOSED");
        assertThat(status(late)).isEqualTo("ACTIVE");
        assertThat(status(except)).isEqualTo("ACTIVE");
    }

    @Test
    @Tag("F480")
    void aKilledRunGoesOnWhereItStoppedAndDoesNothingTwice() {
        Viewer kim = agent("Kim", Scope.ALL);
        List<Long> ids = people(10);
        BulkAction action = stored(ids, BulkChange.addLabel("VIP"), kim);

        batch.run(action, items.next(action.id(), 4));
        assertThat(actions.get(action.id(), kim).counts().settled()).isEqualTo(4);

        runAction.run(action.id());
        runAction.run(action.id());
        batch.run(action, ids);

        BulkAction done = actions.get(action.id(), kim);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.counts()).isEqualTo(new Counts(10, 10, 0, 0, 0));
        assertThat(jdbc.sql("select count(*) from change_log where field = 'label'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(10);
    }

    @Test
    @Tag("F480")
    void aCancelledRunStopsAfterTheBatchUnderWay() {
        Viewer kim = agent("Kim", Scope.ALL);
        List<Long> ids = people(10);
        BulkAction action = stored(ids, close(), kim);
        batch.run(action, items.next(action.id(), 4));

        actions.cancel(action.id(), kim);
        runAction.run(action.id());

        assertThat(actions.get(action.id(), kim).state()).isEqualTo(State.CANCELLED);
        assertThat(actions.get(action.id(), kim).counts().settled()).isEqualTo(4);
    }

    @Test
    @Tag("F480")
    void onePersonWhomTheDatabaseRefusesFailsAloneAndIsNamed() {
        Viewer kim = agent("Kim", Scope.ALL);
        List<Long> ids = people(5);
        jdbc.sql("alter table person add constraint nobody_closes check (status <> 'CLOSED' or name <> 'Person 3')")
                .update();
        try {
            BulkAction action = start(new Selection.Chosen(Set.copyOf(ids)), close(), kim);

            assertThat(action.counts()).isEqualTo(new Counts(5, 4, 0, 0, 1));
            assertThat(results.leftAlone(action, Reason.FAILED, 0).people())
                    .extracting(LeftAlone::name)
                    .containsExactly("Person 3");
        } finally {
            jdbc.sql("alter table person drop constraint nobody_closes").update();
        }
    }

    @Test
    @Tag("T25")
    @Tag("F388")
    void anAgentWhoLostTheirScopeMeanwhileChangesNobody() {
        Viewer kim = agent("Kim", Scope.ALL);
        List<Long> ids = people(3);
        BulkAction action = stored(ids, close(), kim);
        jdbc.sql("update agent set scope = 'VIEW_ONLY' where person_id = ?")
                .param(kim.agentId())
                .update();

        runAction.run(action.id());

        assertThat(actions.find(action.id()).orElseThrow().counts()).isEqualTo(new Counts(3, 0, 0, 3, 0));
    }

    @Test
    @Tag("F388")
    @Tag("T29")
    void nobodyStartsOneWithoutTheRightToEdit() {
        Viewer leo = agent("Leo", Scope.LIMITED);
        PersonId ada = given.person("Ada");

        assertThatThrownBy(() -> start(chosen(ada.value()), close(), leo)).isInstanceOf(Forbidden.class);
        assertThat(status(ada)).isEqualTo("ACTIVE");
    }

    @Test
    @Tag("T9")
    void anotherAgentDoesNotLearnOfItUnlessTheyAdminister() {
        Viewer eve = agent("Eve", Scope.EXPANDED);
        Viewer max = agent("Max", Scope.EXPANDED);
        Viewer kim = agent("Kim", Scope.ALL);
        BulkAction action = start(chosen(given.person("Ada").value()), close(), eve);

        assertThatThrownBy(() -> actions.get(action.id(), max)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> actions.cancel(action.id(), max)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> startBulkAction.undo(action.id(), max)).isInstanceOf(NotFound.class);
        assertThat(actions.recent(max)).isEmpty();
        assertThat(actions.get(action.id(), kim).id()).isEqualTo(action.id());
    }

    @Test
    void moreThanAThousandPeopleWantAConfirmation() {
        Viewer kim = agent("Kim", Scope.ALL);
        jdbc.sql("insert into person (name, channel) select 'Person ' || n, 'IMPORT' from generate_series(1, 1001) n")
                .update();

        assertThat(startBulkAction.start(matching(""), close(), kim, false))
                .isEqualTo(new StartOutcome.ToConfirm(1_001));
    }

    private BulkAction start(Selection selection, BulkChange change, Viewer viewer) {
        return ((StartOutcome.Started) startBulkAction.start(selection, change, viewer, true)).action();
    }

    /** As it is stored when the process dies before anything was done. */
    private BulkAction stored(List<Long> ids, BulkChange change, Viewer viewer) {
        long id = actions.add(viewer, change);
        actions.setTotal(id, items.add(id, ids));
        return actions.get(id, viewer);
    }

    private static Selection matching(String filter) {
        return new Selection.Matching(PersonFilter.parse(filter), Instant.now(), Set.of());
    }

    private static Selection chosen(long... ids) {
        return new Selection.Chosen(Set.copyOf(Arrays.stream(ids).boxed().toList()));
    }

    private static BulkChange close() {
        return BulkChange.status(PersonStatus.CLOSED);
    }

    private List<Long> people(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(n -> given.person("Person " + n).value())
                .toList();
    }

    private PersonId closed(String name) {
        PersonId person = given.person(name);
        given.status(person, PersonStatus.CLOSED);
        return person;
    }

    private Viewer agent(String name, Scope scope, long... departments) {
        return viewers.find(given.agent(name, scope, departments)).orElseThrow();
    }

    private String status(PersonId person) {
        return jdbc.sql("select status from person where id = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }

    private List<Long> membersOf(long organization) {
        return jdbc.sql("select id from person where organization_id = ? order by id")
                .param(organization)
                .query(Long.class)
                .list();
    }
}
