package kith.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import kith.sql.Database;
import kith.sql.Page;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Reads what changed about one record. Nothing but the database itself writes it. Whoever asks has made sure that the
 * record may be seen.
 */
@Repository
public class ChangeLog {

    private final Database db;

    ChangeLog(Database db) {
        this.db = db;
    }

    /** What kind of record. */
    public enum Kind {
        PERSON,
        ORGANIZATION
    }

    /** The record that is asked about. */
    public record Subject(Kind kind, long id) {}

    /** Narrows the log to one field and to what one author did. */
    public record Filter(@Nullable String field, @Nullable String author) {

        public static final Filter NONE = new Filter(null, null);
    }

    /** Somebody who changed something; {@code key} is what the filter takes. */
    public record Author(String key, String name) {}

    /** How many changes there were since the record was made. */
    public long count(Subject subject) {
        return db.sql(Sql.lines(Sql.of("select count(*) from change_log where field <> 'created' and"), about(subject)))
                .query(Long.class)
                .single();
    }

    /** The names of the fields that were changed. */
    public List<String> fields(Subject subject) {
        return db.sql(Sql.lines(
                        Sql.of("select distinct field from change_log where field <> 'created' and"), about(subject)))
                .query(String.class)
                .list();
    }

    /** Everybody who changed something, by name. */
    public List<Author> authors(Subject subject) {
        return db.sql(Sql.lines(Sql.of("""
                                select coalesce(actor_id::text, actor_name) as key, max(actor_name) as name
                                from change_log
                                where field <> 'created' and
                                """), about(subject), Sql.of("group by 1 order by 2, 1")))
                .query(Author.class)
                .list();
    }

    /** The newest first; {@code before} is the last entry of the page before. */
    public Page<LoggedChange, Long> page(Subject subject, Filter filter, @Nullable Long before, int size) {
        List<Sql> conditions = new ArrayList<>(List.of(about(subject)));
        if (filter.field() != null) {
            conditions.add(Sql.of("field = ?", filter.field()));
        }
        if (filter.author() != null) {
            conditions.add(Sql.of("coalesce(actor_id::text, actor_name) = ?", filter.author()));
        }
        if (before != null) {
            conditions.add(Sql.of("id < ?", before));
        }
        List<LoggedChange> found = db.sql(
                        Sql.lines(Sql.of("""
                                select id, at, actor_id, actor_name, source, field, item_id, old_value, new_value, old_ref, new_ref
                                from change_log
                                where
                                """), Sql.allOf(conditions), Sql.of("order by id desc limit ?", size + 1)))
                .query(ChangeLog::change)
                .list();
        return Page.onward(found, size, LoggedChange::id);
    }

    private static Sql about(Subject subject) {
        return Sql.of(
                "subject_id = ? and subject_kind = ?",
                subject.id(),
                subject.kind().name());
    }

    private static LoggedChange change(ResultSet row, int index) throws SQLException {
        return new LoggedChange(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", Long.class),
                row.getString("actor_name"),
                row.getString("source"),
                row.getString("field"),
                row.getObject("item_id", Long.class),
                row.getString("old_value"),
                row.getString("new_value"),
                row.getObject("old_ref", Long.class),
                row.getObject("new_ref", Long.class));
    }
}
