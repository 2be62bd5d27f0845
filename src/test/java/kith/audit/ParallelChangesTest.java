package kith.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kith.CommittedTest;
import kith.Given;
import kith.people.PersonId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two transactions change the same person; the second begins while the first is still open. */
@CommittedTest
class ParallelChangesTest {

    /** What one transaction does to Ada (person 1 of organization 1) or to Ghost, who is deleted. */
    private static final Map<String, String> CHANGES = new TreeMap<>(Map.ofEntries(
            Map.entry("is renamed", "update person set name = 'Ada King' where name like 'Ada%'"),
            Map.entry("gets another status", "update person set status = 'CLOSED' where name like 'Ada%'"),
            Map.entry(
                    "gets an address",
                    "insert into email_address (person_id, address) select id, id || '.' || pg_backend_pid() || '@x.example' from person"),
            Map.entry("loses an address", "delete from email_address where is_primary"),
            Map.entry(
                    "gets a phone number",
                    "insert into phone_number (person_id, number) select id, pg_backend_pid()::text from person"),
            Map.entry(
                    "opens a ticket",
                    "insert into ticket (requester_id, department_id, subject) select p.id, d.id, 's' from person p, department d"),
            Map.entry("closes a ticket", "update ticket set status = 'CLOSED' where id = (select min(id) from ticket)"),
            Map.entry("loses a ticket", "delete from ticket where id = (select max(id) from ticket)"),
            Map.entry("hands tickets over", "update ticket set requester_id = (select max(id) from person)"),
            Map.entry("joins", "update person set organization_id = (select min(id) from organization)"),
            Map.entry("leaves", "update person set organization_id = null"),
            Map.entry("organization is renamed", "update organization set name = name || ' & Sons'"),
            Map.entry("goes", "update person set deleted_at = now()"),
            Map.entry("comes back", "update person set deleted_at = null"),
            Map.entry("becomes an agent", "update person set kind = 'AGENT'")));

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource connections;

    @Autowired
    private Given given;

    static Stream<String> changes() {
        return CHANGES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void theEntryIsRightWhicheverChangeWaitsForTheOther(String first) throws Exception {
        for (String second : CHANGES.keySet()) {
            peopleAsTheyWere();

            inParallel(String.valueOf(CHANGES.get(first)), String.valueOf(CHANGES.get(second)));

            assertThat(DirectoryEntryTest.wrong(jdbc))
                    .as("%s, then %s", first, second)
                    .isEmpty();
        }
    }

    private void peopleAsTheyWere() {
        jdbc.sql("truncate person, organization, department, directory_entry, change_log cascade")
                .update();
        long support = given.department("Support");
        long acme = given.organization("Acme");
        given.organization("Borealis");
        PersonId ada = given.user("Ada Lovelace", "ada@acme.example");
        given.member(ada, acme);
        given.ticket(ada, support, "The engine");
        given.ticket(ada, support, "Still the engine");
        PersonId ghost = given.user("Ghost", "ghost@acme.example");
        jdbc.sql("update person set deleted_at = now() where id = ?")
                .param(ghost.value())
                .update();
    }

    /** The second statement runs until it is done or waits for the first; then the first is committed, then the second. */
    private void inParallel(String first, String second) throws Exception {
        try (Connection one = connections.getConnection();
                Connection two = connections.getConnection();
                var background = Executors.newVirtualThreadPerTaskExecutor()) {
            one.setAutoCommit(false);
            two.setAutoCommit(false);
            run(one, first);
            CompletableFuture<Void> other = CompletableFuture.runAsync(() -> run(two, second), background);
            while (!other.isDone() && !waits(two, one)) {
                Thread.onSpinWait();
            }
            one.commit();
            other.get();
            two.commit();
        }
    }

    private boolean waits(Connection blocked, Connection blocking) throws SQLException {
        return jdbc.sql("select ? = any (pg_blocking_pids(?))")
                .params(pid(blocking), pid(blocked))
                .query(Boolean.class)
                .single();
    }

    private static int pid(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getBackendPID();
    }

    private static void run(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
