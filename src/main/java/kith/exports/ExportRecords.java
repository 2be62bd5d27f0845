package kith.exports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kith.directory.ListRequest;
import kith.exports.PeopleExport.Failure;
import kith.exports.PeopleExport.State;
import kith.sql.Database;
import kith.sql.Sql;
import org.springframework.stereotype.Repository;

/** The rows of {@code people_export}; the pieces of a file go with its row. */
@Repository
class ExportRecords {

    private static final Sql SELECT = Sql.of("""
            select e.id, e.agent_id, e.query, e.state, e.failure, e.total, e.rows, e.size, e.created_at, e.expires_at
            from people_export e where
            """);

    private final Database db;

    ExportRecords(Database db) {
        this.db = db;
    }

    Optional<PeopleExport> find(long id) {
        return db.sql(Sql.lines(SELECT, Sql.of("e.id = ?", id)))
                .query(ExportRecords::export)
                .optional();
    }

    /** Those of an agent, the newest first. */
    List<PeopleExport> of(long agent) {
        return db.sql(Sql.lines(SELECT, Sql.of("e.agent_id = ? order by e.id desc", agent)))
                .query(ExportRecords::export)
                .list();
    }

    Optional<Long> running(long agent, ListRequest list) {
        return db.sql(
                        "select max(id) from people_export where agent_id = ? and query = ? and state = 'RUNNING'",
                        agent,
                        list.query())
                .query(Long.class)
                .optional();
    }

    long add(long agent, ListRequest list, Instant expiresAt) {
        return db.sql(
                        "insert into people_export (agent_id, query, expires_at) values (?, ?, ?) returning id",
                        agent,
                        list.query(),
                        moment(expiresAt))
                .query(Long.class)
                .single();
    }

    void removeOldest(long agent, int kept) {
        db.sql("""
                        delete from people_export
                        where agent_id = ?
                          and id not in (select id from people_export where agent_id = ? order by id desc limit ?)
                        """, agent, agent, kept).update();
    }

    boolean remove(long id, long agent) {
        return db.sql("delete from people_export where id = ? and agent_id = ?", id, agent)
                        .update()
                == 1;
    }

    void removeExpired(Instant now) {
        db.sql("delete from people_export where expires_at <= ? and state <> 'RUNNING'", moment(now))
                .update();
    }

    /** Begins a try anew and gives it its number; empty when there is nothing to write any more. */
    Optional<Integer> begin(long id, long total) {
        return db.sql("""
                        update people_export set attempt = attempt + 1, total = ?, rows = 0, size = 0
                        where id = ? and state = 'RUNNING'
                        returning attempt
                        """, total, id).query(Integer.class).optional();
    }

    /** Holds the row until the transaction ends; says whether this try may still write. */
    boolean progress(long id, int attempt, long rows, int bytes) {
        return db.sql("""
                        update people_export set rows = ?, size = size + ?
                        where id = ? and attempt = ? and state = 'RUNNING'
                        """, rows, bytes, id, attempt).update() == 1;
    }

    boolean finish(long id, int attempt, Instant expiresAt) {
        return db.sql("""
                        update people_export set state = 'DONE', finished_at = now(), expires_at = ?
                        where id = ? and attempt = ? and state = 'RUNNING'
                        """, moment(expiresAt), id, attempt).update() == 1;
    }

    boolean fail(long id, Failure failure, Instant expiresAt) {
        return db.sql("""
                        update people_export set state = 'FAILED', failure = ?, finished_at = now(), expires_at = ?
                        where id = ? and state = 'RUNNING'
                        """, failure.name(), moment(expiresAt), id).update() == 1;
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static PeopleExport export(ResultSet row, int index) throws SQLException {
        String failure = row.getString("failure");
        return new PeopleExport(
                row.getLong("id"),
                row.getLong("agent_id"),
                ListRequest.parse(row.getString("query")),
                State.valueOf(row.getString("state")),
                failure == null ? null : Failure.valueOf(failure),
                row.getLong("total"),
                row.getLong("rows"),
                row.getLong("size"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
