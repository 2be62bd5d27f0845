package kith.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import kith.CommittedTest;
import kith.Given;
import kith.access.Forbidden;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.audit.Acting;
import kith.audit.Actor;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CommittedTest
class ChangeStatusTest {

    @Autowired
    private ChangeStatus changeStatus;

    @Autowired
    private UndoChange undoChange;

    @Autowired
    private People people;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Database db;

    @Autowired
    private Given given;

    private Viewer kim;
    private PersonId ada;

    @BeforeEach
    void adaIsKnown() {
        kim = viewers.find(given.agent("Kim", Scope.ALL)).orElseThrow();
        ada = given.user("Ada", "ada@example.com");
    }

    @Test
    @Tag("F273")
    @Tag("F283")
    void aUserIsActiveInactiveOrClosedAndCanBecomeActiveAgain() {
        assertThat(status()).isEqualTo(PersonStatus.ACTIVE);
        change(PersonStatus.INACTIVE);
        assertThat(status()).isEqualTo(PersonStatus.INACTIVE);
        change(PersonStatus.CLOSED);
        assertThat(status()).isEqualTo(PersonStatus.CLOSED);
        change(PersonStatus.ACTIVE);
        assertThat(status()).isEqualTo(PersonStatus.ACTIVE);
    }

    @Test
    @Tag("F288")
    void theChangeLogSaysWhoChangedItFromWhatToWhat() {
        change(PersonStatus.CLOSED);

        assertThat(db.sql(
                                "select actor_name, field, old_value, new_value from change_log where subject_id = ?",
                                ada.value())
                        .query()
                        .listOfRows())
                .anySatisfy(entry -> assertThat(entry)
                        .containsEntry("actor_name", "Kim")
                        .containsEntry("field", "status")
                        .containsEntry("old_value", "ACTIVE")
                        .containsEntry("new_value", "CLOSED"));
    }

    @Test
    @Tag("F281")
    @Tag("F282")
    void aClosedUserKeepsTicketsAndAllData() {
        given.ticket(ada, given.department("Support"), "The engine does not start");
        given.label(ada, "VIP");
        given.phone(ada, "555-1234", null);

        change(PersonStatus.CLOSED);

        assertThat(people.get(ada, kim).tickets()).isEqualTo(new Person.TicketCount(1, 1));
        assertThat(people.get(ada, kim).email()).isEqualTo("ada@example.com");
        assertThat(people.phones(ada)).hasSize(1);
        assertThat(db.sql("select count(*) from person_label where person_id = ?", ada.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aChangeOfStatusCanBeTakenBack() {
        ChangeTrace closed = change(PersonStatus.CLOSED);

        assertThat(undoChange.undo(Objects.requireNonNull(closed), kim)).isEmpty();

        assertThat(status()).isEqualTo(PersonStatus.ACTIVE);
    }

    @Test
    void theSameStatusAgainIsNoChange() {
        assertThat(change(PersonStatus.ACTIVE)).isNull();
    }

    @Test
    @Tag("F384")
    @Tag("F385")
    void whoMayOnlyReadMayNotChangeIt() {
        for (Scope scope : new Scope[] {Scope.LIMITED, Scope.VIEW_ONLY}) {
            Viewer viewer = viewers.find(given.agent(scope.name(), scope)).orElseThrow();
            assertThatThrownBy(() -> changeStatus.change(ada, PersonStatus.CLOSED, viewer))
                    .isInstanceOf(Forbidden.class);
        }
        assertThat(status()).isEqualTo(PersonStatus.ACTIVE);
    }

    private PersonStatus status() {
        return people.get(ada, kim).status();
    }

    private @Nullable ChangeTrace change(PersonStatus status) {
        return Acting.as(Actor.agent(kim.agentId(), kim.name(), null), () -> changeStatus.change(ada, status, kim));
    }
}
