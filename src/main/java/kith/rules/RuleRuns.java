package kith.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.Viewer;
import kith.sql.Database;
import kith.sql.Sql;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the runs of the rules over those who are there, and how far they are. */
@Repository
public class RuleRuns {

    private static final Sql SELECT = Sql.of("""
            select id, agent_id, agent_name, state, position, until_person, total, seen, changed, created_at from user_rule_run
            """);

    private final Database db;

    RuleRuns(Database db) {
        this.db = db;
    }

    public RuleRun get(long id, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return find(id).orElseThrow(() -> new NotFound("run " + id + " of the user rules"));
    }

    /** The newest, whether it still runs or not. */
    public Optional<RuleRun> latest(Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return db.sql(Sql.lines(SELECT, Sql.of("order by id desc limit 1")))
                .query(RuleRuns::run)
                .optional();
    }

    /** Keeps a run from going on; what is changed stays changed. */
    @Transactional
    public void cancel(long id, Viewer viewer) {
        get(id, viewer);
        end(id, RuleRun.State.CANCELLED);
    }

    Optional<RuleRun> find(long id) {
        return db.sql(Sql.lines(SELECT, Sql.of("where id = ?", id)))
                .query(RuleRuns::run)
                .optional();
    }

    /** A run over everybody there is now; empty while another is under way. */
    Optional<Long> add(Viewer viewer) {
        return db.sql("""
                        insert into user_rule_run (agent_id, agent_name, until_person, total)
                        select ?, ?, coalesce(max(person_id), 0), count(*) from directory_entry
                        on conflict (state) where state = 'RUNNING' do nothing
                        returning id
                        """, viewer.agentId(), viewer.name()).query(Long.class).optional();
    }

    /** Holds the run until the transaction ends, so that a batch and a cancellation come one after the other. */
    Optional<RuleRun> holdRunning(long id) {
        db.sql("select id from user_rule_run where id = ? for update", id)
                .query(Long.class)
                .optional();
        return find(id).filter(RuleRun::running);
    }

    void progress(long id, long position, int seen, int changed) {
        db.sql("""
                        update user_rule_run set position = ?, seen = seen + ?, changed = changed + ? where id = ?
                        """, position, seen, changed, id).update();
    }

    void end(long id, RuleRun.State state) {
        db.sql(
                        "update user_rule_run set state = ?, finished_at = now() where id = ? and state = 'RUNNING'",
                        state.name(),
                        id)
                .update();
    }

    private static RuleRun run(ResultSet row, int index) throws SQLException {
        return new RuleRun(
                row.getLong("id"),
                row.getLong("agent_id"),
                row.getString("agent_name"),
                RuleRun.State.valueOf(row.getString("state")),
                row.getLong("position"),
                row.getLong("until_person"),
                row.getInt("total"),
                row.getInt("seen"),
                row.getInt("changed"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
