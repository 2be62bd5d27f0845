package kith.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kith.sql.Database;
import kith.sql.Page;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the system log, newest first. */
@Component
public class SystemLogEntries {

    /**
     * One act, as it was recorded.
     *
     * @param digest its link in the chain, in hexadecimal digits
     */
    public record Entry(
            long id,
            Instant at,
            Actor.Kind actorKind,
            @Nullable Long actorId,
            String actorName,
            String source,
            @Nullable String ip,
            String action,
            @Nullable String subject,
            Map<String, Object> details,
            @Nullable String digest) {}

    /**
     * What to read.
     *
     * @param until the first moment that is too late
     * @param actor a part of the name of whoever acted
     */
    public record Query(
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String actor,
            @Nullable String action) {}

    private static final Sql SELECT = Sql.of("""
            select id, at, actor_kind, actor_id, actor_name, source, ip, action, subject, details, encode(digest, 'hex') as digest
            from system_log where
            """);
    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private final Database db;
    private final JsonMapper json;

    SystemLogEntries(Database db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** So many entries older than the one with this id; the page names the id that the next one begins after. */
    public Page<Entry, Long> find(Query query, @Nullable Long before, int size) {
        List<Sql> conditions = conditions(query);
        if (before != null) {
            conditions.add(Sql.of("id < ?", before));
        }
        List<Entry> rows = db.sql(
                        Sql.lines(SELECT, Sql.allOf(conditions), Sql.of("order by id desc limit ?", size + 1)))
                .query(this::entry)
                .list();
        return Page.onward(rows, size, Entry::id);
    }

    /** Hands on every entry, however many there are, while they are read. */
    public void each(Query query, Consumer<Entry> reader) {
        Long before = null;
        do {
            Page<Entry, Long> page = find(query, before, 1000);
            page.rows().forEach(reader);
            before = page.next();
        } while (before != null);
    }

    /** Every kind of act there is an entry of. */
    public List<String> actions() {
        return db.sql("""
                        with recursive kinds as (
                            (select action from system_log order by action limit 1)
                            union all
                            select (select l.action from system_log l where l.action > kinds.action order by l.action limit 1)
                            from kinds where kinds.action is not null
                        )
                        select action from kinds where action is not null
                        """).query(String.class).list();
    }

    private static List<Sql> conditions(Query query) {
        List<Sql> conditions = new ArrayList<>();
        if (query.from() != null) {
            conditions.add(Sql.of("at >= ?", OffsetDateTime.ofInstant(query.from(), ZoneOffset.UTC)));
        }
        if (query.until() != null) {
            conditions.add(Sql.of("at < ?", OffsetDateTime.ofInstant(query.until(), ZoneOffset.UTC)));
        }
        if (query.actor() != null) {
            conditions.add(Sql.of("position(kith_fold(?) in kith_fold(actor_name)) > 0", query.actor()));
        }
        if (query.action() != null) {
            conditions.add(Sql.of("action = ?", query.action()));
        }
        return conditions;
    }

    private Entry entry(ResultSet row, int index) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Actor.Kind.valueOf(row.getString("actor_kind")),
                row.getObject("actor_id", Long.class),
                row.getString("actor_name"),
                row.getString("source"),
                row.getString("ip"),
                row.getString("action"),
                row.getString("subject"),
                json.readValue(row.getString("details"), DETAILS),
                row.getString("digest"));
    }
}
