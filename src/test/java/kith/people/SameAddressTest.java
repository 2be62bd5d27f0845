package kith.people;

import static kith.people.PersonField.EMAIL;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.people.EditOutcome.AddressTaken;
import kith.people.EditOutcome.Conflict;
import kith.people.EditOutcome.Saved;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two transactions want the same address, or the same person's; the second begins while the first is still open. */
@CommittedTest
class SameAddressTest {

    @Autowired
    private EditPerson editPerson;

    @Autowired
    private UndoChange undoChange;

    @Autowired
    private People people;

    @Autowired
    private Viewers viewers;

    @Autowired
    private DataSource connections;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Given given;

    private Viewer kim;
    private PersonId ada;
    private PersonId grace;

    @BeforeEach
    void adaAndGraceAreKnown() {
        kim = viewers.find(given.agent("Kim", Scope.ALL)).orElseThrow();
        ada = given.user("Ada", "ada@x.example");
        grace = given.user("Grace", "grace@x.example");
    }

    @Test
    @Tag("F87")
    void whoComesSecondIsToldWhoHasTheAddress() throws Exception {
        EditOutcome outcome = meanwhile(
                "update email_address set address = 'new@x.example' where address = 'grace@x.example'",
                () -> edit("ada@x.example", "new@x.example"));

        assertThat(outcome).isEqualTo(new AddressTaken(grace, "Grace", false));
        assertThat(people.get(ada, kim).email()).isEqualTo("ada@x.example");
    }

    @Test
    void soIsWhoHasNoAddressYet() throws Exception {
        jdbc.sql("delete from email_address where person_id = ?")
                .param(ada.value())
                .update();

        EditOutcome outcome = meanwhile(
                "update email_address set address = 'new@x.example' where address = 'grace@x.example'",
                () -> edit("", "new@x.example"));

        assertThat(outcome).isEqualTo(new AddressTaken(grace, "Grace", false));
        assertThat(people.emails(ada)).isEmpty();
    }

    @Test
    void anUndoDoesNotTakeAnAddressAwayThatSomebodyIsJustGiven() throws Exception {
        Saved saved = (Saved) edit("ada@x.example", "new@x.example");

        Optional<RevertRefusal> refused = meanwhile(
                "update email_address set address = 'ada@x.example' where address = 'grace@x.example'",
                () -> undoChange.undo(Objects.requireNonNull(saved.trace()), kim));

        assertThat(refused).contains(RevertRefusal.ADDRESS_TAKEN);
        assertThat(people.get(ada, kim).email()).isEqualTo("new@x.example");
    }

    @Test
    @Tag("F74")
    void ofTwoWhoChangeTheAddressOfOnePersonTheSecondIsToldOfTheFirst() throws Exception {
        EditOutcome outcome = meanwhile("""
                select from person where name = 'Ada' for update;
                update email_address set address = 'first@x.example' where address = 'ada@x.example'
                """, () -> edit("ada@x.example", "second@x.example"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.fields())
                                .extractingByKey(EMAIL)
                                .extracting(EditOutcome.Theirs::value)
                                .isEqualTo("first@x.example"));
    }

    /** The act runs until it waits for the statement; then that is committed. */
    private <T> T meanwhile(String statement, Callable<T> act) throws Exception {
        try (Connection first = connections.getConnection();
                var background = Executors.newVirtualThreadPerTaskExecutor()) {
            first.setAutoCommit(false);
            try (var sql = first.createStatement()) {
                sql.execute(statement);
            }
            Future<T> second = background.submit(act);
            while (!second.isDone() && !blocks(first)) {
                Thread.onSpinWait();
            }
            first.commit();
            return second.get();
        }
    }

    private boolean blocks(Connection first) throws SQLException {
        return jdbc.sql("select exists (select from pg_stat_activity where ? = any (pg_blocking_pids(pid)))")
                .param(first.unwrap(PGConnection.class).getBackendPID())
                .query(Boolean.class)
                .single();
    }

    private EditOutcome edit(String was, String value) {
        return editPerson.edit(ada, List.of(new FieldEdit(EMAIL, was, value)), kim);
    }
}
