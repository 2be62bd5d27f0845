package kith.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kith.people.Erasure;
import kith.people.Forgotten;
import kith.people.PersonId;
import kith.privacy.Anonymization.Cleared;
import kith.privacy.Anonymization.Reason;
import kith.privacy.Anonymization.State;
import kith.sql.Database;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code anonymization} and their counts. */
@Repository
class AnonymizationRecords {

    private static final Sql SELECT = Sql.of("""
            select id, person_id, agent_id, agent_name, approver_name, reason, state, ordered_at, due_at, finished_at
            from anonymization where
            """);

    private final Database db;
    private final JsonMapper json;

    AnonymizationRecords(Database db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** The one of this person that is under way or done. */
    Optional<Anonymization> of(PersonId person) {
        return one(Sql.of("person_id = ? and state not in ('FAILED', 'CANCELLED')", person.value()));
    }

    /** Whether the last one of this person failed. */
    boolean failed(PersonId person) {
        return db.sql(
                        "select exists (select from anonymization where person_id = ? and state = 'FAILED')",
                        person.value())
                .query(Boolean.class)
                .single();
    }

    Optional<Anonymization> find(long id) {
        return one(Sql.of("id = ?", id));
    }

    /** Held until the transaction ends, if it is still in this state. */
    Optional<Anonymization> take(long id, State state) {
        return one(Sql.of("id = ? and state = ? for update", id, state.name()));
    }

    private Optional<Anonymization> one(Sql condition) {
        return db.sql(Sql.lines(SELECT, condition)).query(this::read).optional();
    }

    /** A new one that is due at once; empty when there is one under way or done. */
    Optional<Long> add(PersonId person, String agentName, Reason reason, Instant due) {
        return add(person, null, agentName, reason, State.ORDERED, due);
    }

    /** A new one; empty when there is one under way or done. */
    Optional<Long> add(
            PersonId person, @Nullable Long agent, String agentName, Reason reason, State state, Instant due) {
        return db.sql("""
                        insert into anonymization (person_id, agent_id, agent_name, reason, state, due_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (person_id) where state not in ('FAILED', 'CANCELLED') do nothing
                        returning id
                        """, person.value(), agent, agentName, reason.name(), state.name(), due.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /** Lets one that waits begin at this moment; whether it waited, for somebody else than who ordered it. */
    boolean approve(long id, long approver, String approverName, Instant due) {
        return db.sql("""
                                update anonymization set state = 'ORDERED', approver_id = ?, approver_name = ?, due_at = ?
                                where id = ? and state = 'WAITING' and agent_id is distinct from ?
                                """, approver, approverName, due.atOffset(ZoneOffset.UTC), id, approver)
                        .update()
                == 1;
    }

    /** Calls one off that has not begun; whether there was one. */
    boolean cancel(long id) {
        return db.sql(
                                "update anonymization set state = 'CANCELLED', finished_at = now() where id = ? and state in ('WAITING', 'ORDERED')",
                                id)
                        .update()
                == 1;
    }

    /** What retention rules began and did not end. */
    List<Long> unfinishedOfRules() {
        return db.sql(
                        "select id from anonymization where state in ('ORDERED', 'CLEARED') and reason = 'RULE' order by id")
                .query(Long.class)
                .list();
    }

    void count(long id, int place, Erasure erasure, long rows) {
        db.sql(
                        "insert into anonymization_count (anonymization_id, place, table_name, kind, rows) values (?, ?, ?, ?, ?)",
                        id,
                        place,
                        erasure.table(),
                        erasure.kind().name(),
                        rows)
                .update();
    }

    boolean counted(long id, int place) {
        return db.sql(
                        "select exists (select from anonymization_count where anonymization_id = ? and place = ?)",
                        id,
                        place)
                .query(Boolean.class)
                .single();
    }

    void cleared(long id, Forgotten person) {
        db.sql(
                        "update anonymization set state = 'CLEARED', traces = ?::jsonb where id = ?",
                        json.writeValueAsString(person),
                        id)
                .update();
    }

    Forgotten traces(long id) {
        String traces = db.sql("select traces from anonymization where id = ?", id)
                .query(String.class)
                .single();
        return json.readValue(traces, Forgotten.class);
    }

    void done(long id) {
        db.sql("update anonymization set state = 'DONE', traces = null, finished_at = now() where id = ?", id)
                .update();
    }

    void fail(long id) {
        db.sql("update anonymization set state = 'FAILED' where id = ? and state = 'ORDERED'", id)
                .update();
    }

    private List<Cleared> counts(long id) {
        return db.sql("""
                        select table_name, kind, sum(rows) as rows
                        from anonymization_count
                        where anonymization_id = ? and rows > 0
                        group by table_name, kind
                        order by min(place)
                        """, id)
                .query((row, index) -> new Cleared(
                        row.getString("table_name"), Erasure.Kind.valueOf(row.getString("kind")), row.getLong("rows")))
                .list();
    }

    private Anonymization read(ResultSet row, int index) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        long id = row.getLong("id");
        return new Anonymization(
                id,
                new PersonId(row.getLong("person_id")),
                row.getObject("agent_id", Long.class),
                row.getString("agent_name"),
                Reason.valueOf(row.getString("reason")),
                State.valueOf(row.getString("state")),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                row.getString("approver_name"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                counts(id));
    }
}
