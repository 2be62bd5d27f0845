package kith.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kith.DatabaseTest;
import kith.Given;
import kith.access.Forbidden;
import kith.access.NotFound;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.directory.UnreadableList;
import kith.views.SavedView.Visibility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ViewsTest {

    @Autowired
    private Views views;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Given given;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Tag("F479")
    void aViewKeepsTheWholeListInItsAddress() {
        Viewer kim = agent("Kim", Scope.ALL);

        SavedView view = saved(views.add(
                new Draft(" Closed ones ", null, null), "evil=1&dir=desc&sort=created&status=CLOSED&q=ada", kim));

        assertThat(view.name()).isEqualTo("Closed ones");
        assertThat(view.address())
                .isEqualTo("/agent/users?q=ada&status=CLOSED&sort=created&dir=desc&view=" + view.id());
    }

    @Test
    @Tag("F479")
    void privateViewsAreSeenByTheirOwnerTeamViewsByTheTeamAndTheOthersByEveryone() {
        Viewer kim = agent("Kim", Scope.ALL);
        Viewer eve = agent("Eve", Scope.EXPANDED);
        Viewer max = agent("Max", Scope.EXPANDED);
        long team = team("Nordics", eve, max);
        saved(views.add(new Draft("Mine", Visibility.PRIVATE, null), "", eve));
        saved(views.add(new Draft("Ours", Visibility.TEAM, team), "", eve));
        saved(views.add(new Draft("All", Visibility.EVERYONE, null), "", kim));

        assertThat(views.visibleTo(eve)).extracting(SavedView::name).containsExactly("Mine", "Ours", "All");
        assertThat(views.visibleTo(max)).extracting(SavedView::name).containsExactly("Ours", "All");
        assertThat(views.visibleTo(kim)).extracting(SavedView::name).containsExactly("All");
    }

    @Test
    @Tag("F479")
    @Tag("T9")
    void aViewOfAnotherAgentIsNotFoundWhateverIsDoneToIt() {
        Viewer eve = agent("Eve", Scope.EXPANDED);
        Viewer kim = agent("Kim", Scope.ALL);
        long id = saved(views.add(new Draft("Mine", null, null), "", eve)).id();

        assertThatThrownBy(() -> views.get(id, kim)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> views.edit(id, new Draft("Yours", null, null), kim))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> views.replaceQuery(id, "", kim)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> views.moveUp(id, kim)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> views.delete(id, kim)).isInstanceOf(NotFound.class);
    }

    @Test
    @Tag("F479")
    void onlyAdministratorsShareWithEveryoneAndOnlyMembersWithATeam() {
        Viewer eve = agent("Eve", Scope.EXPANDED);
        long foreign = team("Sales");

        assertThatThrownBy(() -> views.add(new Draft("All", Visibility.EVERYONE, null), "", eve))
                .isInstanceOf(Forbidden.class);
        assertThat(views.add(new Draft("Theirs", Visibility.TEAM, foreign), "", eve))
                .isEqualTo(new ViewOutcome.NotYourTeam());
        assertThat(views.add(new Draft("  ", null, null), "", eve)).isEqualTo(new ViewOutcome.BadName());
    }

    @Test
    @Tag("F479")
    void aSharedViewIsChangedByItsOwnerAndByAdministratorsOnly() {
        Viewer kim = agent("Kim", Scope.ALL);
        Viewer eve = agent("Eve", Scope.EXPANDED);
        Viewer max = agent("Max", Scope.EXPANDED);
        long team = team("Nordics", eve, max, kim);
        long id = saved(views.add(new Draft("Ours", Visibility.TEAM, team), "", eve))
                .id();

        assertThatThrownBy(() -> views.replaceQuery(id, "status=CLOSED", max)).isInstanceOf(Forbidden.class);
        assertThat(views.replaceQuery(id, "status=CLOSED", kim).query()).isEqualTo("status=CLOSED");
        assertThat(views.edit(id, new Draft("Nordics", Visibility.PRIVATE, null), eve))
                .isInstanceOfSatisfying(
                        ViewOutcome.Saved.class,
                        outcome -> assertThat(outcome.view().name()).isEqualTo("Nordics"));
        assertThat(views.visibleTo(max)).isEmpty();
    }

    @Test
    @Tag("T8")
    void aViewCannotCarryWhatTheListDoesNotKnow() {
        Viewer kim = agent("Kim", Scope.ALL);
        Draft draft = new Draft("Evil", null, null);

        for (String query : new String[] {
            "sort=password_hash",
            "sort=name%3B%20drop%20table%20person",
            "status=1%20or%20true",
            "sort=name&dir=up",
            "columns=password_hash"
        }) {
            assertThatThrownBy(() -> views.add(draft, query, kim)).isInstanceOf(UnreadableList.class);
        }
        assertThat(saved(views.add(draft, "evil=1&owner_id=2&visibility=EVERYONE", kim))
                        .query())
                .isEmpty();
    }

    @Test
    void aViewMovesAboveTheOneBeforeIt() {
        Viewer kim = agent("Kim", Scope.ALL);
        saved(views.add(new Draft("One", null, null), "", kim));
        saved(views.add(new Draft("Two", null, null), "", kim));
        SavedView three = saved(views.add(new Draft("Three", null, null), "", kim));

        views.moveUp(three.id(), kim);

        assertThat(views.visibleTo(kim)).extracting(SavedView::name).containsExactly("One", "Three", "Two");
    }

    private static SavedView saved(ViewOutcome outcome) {
        return ((ViewOutcome.Saved) outcome).view();
    }

    private Viewer agent(String name, Scope scope) {
        return viewers.find(given.agent(name, scope)).orElseThrow();
    }

    private long team(String name, Viewer... members) {
        long team = jdbc.sql("insert into team (name) values (?) returning id")
                .param(name)
                .query(Long.class)
                .single();
        for (Viewer member : members) {
            jdbc.sql("insert into agent_team (agent_id, team_id) values (?, ?)")
                    .params(member.agentId(), team)
                    .update();
        }
        return team;
    }
}
