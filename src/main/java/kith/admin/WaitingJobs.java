package kith.admin;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import kith.access.Permission;
import kith.access.Viewer;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the background work that waits, runs or has failed. */
@Repository
public class WaitingJobs {

    /** How a job stands. */
    public enum State {
        WAITING,
        RUNNING,
        RETRYING
    }

    /** A job for one row of the module that it belongs to. */
    public record WaitingJob(
            String name,
            String row,
            State state,
            Instant dueAt,
            int failures,
            @Nullable Instant failedAt) {}

    private final Database db;

    WaitingJobs(Database db) {
        this.db = db;
    }

    public List<WaitingJob> list(Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return db.sql("""
                        select task_name, task_instance, picked, execution_time, coalesce(consecutive_failures, 0) as failures, last_failure
                        from scheduled_tasks
                        order by picked desc, failures desc, execution_time
                        limit 200
                        """)
                .query((row, index) -> new WaitingJob(
                        row.getString("task_name"),
                        row.getString("task_instance"),
                        state(row.getBoolean("picked"), row.getInt("failures")),
                        row.getObject("execution_time", OffsetDateTime.class).toInstant(),
                        row.getInt("failures"),
                        instant(row.getObject("last_failure", OffsetDateTime.class))))
                .list();
    }

    private static State state(boolean picked, int failures) {
        if (picked) {
            return State.RUNNING;
        }
        return failures > 0 ? State.RETRYING : State.WAITING;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
