package kith.mergers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kith.access.NotFound;
import kith.access.Viewer;
import kith.mergers.Merge.Undo;
import kith.people.MergedRow;
import kith.people.MergedRow.Part;
import kith.people.Merging;
import kith.people.PersonId;
import kith.sql.Database;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The merges there were, with the rows they touched. */
@Repository
class MergeRepository {

    private static final Sql SELECT = Sql.of("""
            select m.id, m.survivor_id, coalesce(s.display_name, s.name) as survivor_name, m.duplicate_id,
                   coalesce(d.display_name, d.name) as duplicate_name, m.agent_name, m.at, m.undone_at, m.undone_by, m.undone
            from person_merge m
            join person s on s.id = m.survivor_id
            join person d on d.id = m.duplicate_id
            """);

    private final Database db;
    private final JsonMapper json;

    MergeRepository(Database db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** The number of the next merge, known before it begins because everything it changes names it. */
    long next() {
        return db.sql("select nextval(pg_get_serial_sequence('person_merge', 'id'))")
                .query(Long.class)
                .single();
    }

    void add(long number, Merging merging, Map<String, List<MergedRow>> rows, Viewer viewer) {
        db.sql("""
                        insert into person_merge (id, survivor_id, duplicate_id, agent_id, agent_name) overriding system value
                        values (?, ?, ?, ?, ?)
                        """, number, merging.survivor().value(), merging.duplicate().value(), viewer.agentId(), viewer.name())
                .update();
        rows.forEach((step, touched) -> add(number, step, touched));
    }

    private void add(long number, String step, List<MergedRow> touched) {
        db.sql(
                        """
                        insert into person_merge_row (merge_id, step, item, part)
                        select ?, ?, item, part from unnest(?::bigint[], ?::text[]) as touched (item, part)
                        """,
                        number,
                        step,
                        touched.stream().map(MergedRow::row).toArray(Long[]::new),
                        touched.stream().map(row -> row.part().name()).toArray(String[]::new))
                .update();
    }

    /** The rows it touched, by step. */
    Map<String, List<MergedRow>> rows(long number) {
        Map<String, List<MergedRow>> rows = new LinkedHashMap<>();
        db.sql("select step, item, part from person_merge_row where merge_id = ? order by item", number)
                .query((row, index) -> rows.computeIfAbsent(row.getString("step"), step -> new ArrayList<>())
                        .add(new MergedRow(row.getLong("item"), Part.valueOf(row.getString("part")))))
                .list();
        return rows;
    }

    /** The merge, held until the transaction ends, so that it is undone once. */
    Merge hold(long number) {
        db.sql("select id from person_merge where id = ? for update", number)
                .query(Long.class)
                .optional();
        return get(number);
    }

    Merge get(long number) {
        return db.sql(Sql.lines(SELECT, Sql.of("where m.id = ?", number)))
                .query(this::merge)
                .optional()
                .orElseThrow(() -> new NotFound("merge " + number));
    }

    void undone(long number, Undo undo, Viewer viewer) {
        db.sql(
                        "update person_merge set undone_at = now(), undone_by = ?, undone_by_id = ?, undone = ?::jsonb where id = ?",
                        viewer.name(),
                        viewer.agentId(),
                        json.writeValueAsString(undo),
                        number)
                .update();
    }

    /** Those a record survived and that are not undone, the latest first. */
    List<Merge> into(PersonId survivor) {
        return db.sql(Sql.lines(
                        SELECT,
                        Sql.of(
                                "where m.survivor_id = ? and m.undone_at is null order by m.id desc limit 20",
                                survivor.value())))
                .query(this::merge)
                .list();
    }

    /** The latest first; {@code before} is the last one of the page before. */
    List<Merge> page(@Nullable Long before, int size) {
        Sql after = before == null ? Sql.of("") : Sql.of("where m.id < ?", before);
        return db.sql(Sql.lines(SELECT, after, Sql.of("order by m.id desc limit ?", size)))
                .query(this::merge)
                .list();
    }

    private Merge merge(ResultSet row, int index) throws SQLException {
        return new Merge(
                row.getLong("id"),
                new PersonId(row.getLong("survivor_id")),
                row.getString("survivor_name"),
                new PersonId(row.getLong("duplicate_id")),
                row.getString("duplicate_name"),
                row.getString("agent_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                undo(row));
    }

    private @Nullable Undo undo(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("undone_at", OffsetDateTime.class);
        if (at == null) {
            return null;
        }
        Undo said = json.readValue(row.getString("undone"), Undo.class);
        return new Undo(
                at.toInstant(), row.getString("undone_by"), said.back(), said.missing(), said.arrived(), said.kept());
    }
}
