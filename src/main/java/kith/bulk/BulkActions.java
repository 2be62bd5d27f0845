package kith.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.Viewer;
import kith.sql.Database;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the bulk actions and how far they are. */
@Repository
public class BulkActions {

    private static final int RECENT = 50;

    private static final Sql SELECT = Sql.of("""
            select b.id, b.agent_id, b.agent_name, b.kind, b.value, b.organization_id, b.usergroup_id, b.undoes,
                   (select u.id from bulk_action u where u.undoes = b.id) as undone_by, b.state, b.total, b.changed,
                   b.unchanged, b.skipped, b.failed, b.created_at, b.finished_at
            from bulk_action b
            """);

    private final Database db;

    BulkActions(Database db) {
        this.db = db;
    }

    /** The action, if the viewer may know of it. */
    public BulkAction get(long id, Viewer viewer) {
        return find(id).filter(action -> action.visibleTo(viewer)).orElseThrow(() -> new NotFound("bulk action " + id));
    }

    /** The latest actions the viewer may know of, newest first. */
    public List<BulkAction> recent(Viewer viewer) {
        Sql whose = viewer.may(Permission.ADMINISTER) ? Sql.of("true") : Sql.of("b.agent_id = ?", viewer.agentId());
        return db.sql(Sql.lines(SELECT, Sql.of("where"), whose, Sql.of("order by b.id desc limit ?", RECENT)))
                .query(BulkActions::action)
                .list();
    }

    /** Keeps an action that still runs from going on; what is changed stays changed. */
    @Transactional
    public void cancel(long id, Viewer viewer) {
        get(id, viewer);
        db.sql("update bulk_action set state = 'CANCELLED', finished_at = now() where id = ? and state = 'RUNNING'", id)
                .update();
    }

    Optional<BulkAction> find(long id) {
        return db.sql(Sql.lines(SELECT, Sql.of("where b.id = ?", id)))
                .query(BulkActions::action)
                .optional();
    }

    long add(Viewer viewer, BulkChange change) {
        return db.sql(
                        """
                        insert into bulk_action (agent_id, agent_name, kind, value, organization_id, usergroup_id)
                        values (?, ?, ?, ?, ?, ?)
                        returning id
                        """,
                        viewer.agentId(),
                        viewer.name(),
                        change.kind().name(),
                        change.value(),
                        change.organizationId(),
                        change.usergroupId())
                .query(Long.class)
                .single();
    }

    /** An action that takes this one back; empty when there is one already. */
    Optional<Long> addUndo(BulkAction action, Viewer viewer) {
        return db.sql(
                        """
                        insert into bulk_action (agent_id, agent_name, kind, value, organization_id, usergroup_id, undoes)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (undoes) where undoes is not null do nothing
                        returning id
                        """,
                        viewer.agentId(),
                        viewer.name(),
                        action.kind().name(),
                        action.value(),
                        action.organizationId(),
                        action.usergroupId(),
                        action.id())
                .query(Long.class)
                .optional();
    }

    void setTotal(long id, int total) {
        db.sql("update bulk_action set total = ? where id = ?", total, id).update();
    }

    /** Holds the action until the transaction ends, so that a batch and a cancellation come one after the other. */
    boolean holdRunning(long id) {
        return DataAccessUtils.singleResult(
                        db.sql("select id from bulk_action where id = ? and state = 'RUNNING' for update", id)
                                .query(Long.class)
                                .list())
                != null;
    }

    void count(long id, BulkAction.Counts more) {
        db.sql("""
                        update bulk_action
                        set changed = changed + ?, unchanged = unchanged + ?, skipped = skipped + ?, failed = failed + ?
                        where id = ?
                        """, more.changed(), more.unchanged(), more.skipped(), more.failed(), id)
                .update();
    }

    @Transactional
    void finish(long id) {
        db.sql("update bulk_action set state = 'DONE', finished_at = now() where id = ? and state = 'RUNNING'", id)
                .update();
    }

    @Transactional
    void fail(long id) {
        db.sql("update bulk_action set state = 'FAILED', finished_at = now() where id = ? and state = 'RUNNING'", id)
                .update();
    }

    /** Has an action that failed go on, unless it was taken back meanwhile; says whether it does. */
    boolean resume(long id) {
        return db.sql("""
                                update bulk_action b set state = 'RUNNING', finished_at = null
                                where b.id = ? and b.state = 'FAILED'
                                  and not exists (select from bulk_action u where u.undoes = b.id)
                                """, id).update() == 1;
    }

    private static BulkAction action(ResultSet row, int index) throws SQLException {
        return new BulkAction(
                row.getLong("id"),
                row.getLong("agent_id"),
                row.getString("agent_name"),
                BulkAction.Kind.valueOf(row.getString("kind")),
                row.getString("value"),
                row.getObject("organization_id", Long.class),
                row.getObject("usergroup_id", Long.class),
                row.getObject("undoes", Long.class),
                row.getObject("undone_by", Long.class),
                BulkAction.State.valueOf(row.getString("state")),
                new BulkAction.Counts(
                        row.getInt("total"),
                        row.getInt("changed"),
                        row.getInt("unchanged"),
                        row.getInt("skipped"),
                        row.getInt("failed")),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("finished_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
