package kith.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kith.privacy.Retention.Run;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The rows of the runs of the retention rules, one a day. */
@Repository
class RetentionRuns {

    private final Database db;

    RetentionRuns(Database db) {
        this.db = db;
    }

    /** Begins the run of a day, unless one has begun or another is under way. */
    Optional<Long> begin(LocalDate day) {
        return db.sql("""
                        insert into retention_run (day)
                        select ? where not exists (select from retention_run where finished_at is null)
                        on conflict do nothing
                        returning id
                        """, day).query(Long.class).optional();
    }

    void closed(long run, int people) {
        db.sql("update retention_run set closed = closed + ? where id = ?", people, run)
                .update();
    }

    void anonymized(long run) {
        db.sql("update retention_run set anonymized = anonymized + 1 where id = ?", run)
                .update();
    }

    void finish(long run, boolean failed) {
        db.sql(
                        "update retention_run set finished_at = now(), failed = ? where id = ? and finished_at is null",
                        failed,
                        run)
                .update();
    }

    Optional<Run> find(long id) {
        return db.sql("select id, day, closed, anonymized, finished_at, failed from retention_run where id = ?", id)
                .query(RetentionRuns::run)
                .optional();
    }

    /** The latest first. */
    List<Run> latest(int limit) {
        return db.sql("""
                        select id, day, closed, anonymized, finished_at, failed from retention_run order by id desc limit ?
                        """, limit).query(RetentionRuns::run).list();
    }

    private static Run run(ResultSet row, int index) throws SQLException {
        @Nullable OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Run(
                row.getLong("id"),
                row.getObject("day", LocalDate.class),
                row.getLong("closed"),
                row.getLong("anonymized"),
                finished == null ? null : finished.toInstant(),
                row.getBoolean("failed"));
    }
}
