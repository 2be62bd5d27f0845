package kith.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.people.PersonData;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what an import did, so that it can be taken back. */
@Component
class ImportEffects {

    /** What a row did; without {@code before} it made the person. */
    record Effect(
            long row,
            long person,
            @Nullable PersonData before,
            @Nullable PersonData after) {}

    private final Database db;
    private final ImportJson json;

    ImportEffects(Database db, ImportJson json) {
        this.db = db;
        this.json = json;
    }

    void add(long importId, List<Effect> effects) {
        CopyText copy = new CopyText();
        for (Effect effect : effects) {
            copy.number(importId)
                    .number(effect.row())
                    .number(effect.person())
                    .text(effect.before() == null ? null : json.write(effect.before()))
                    .text(effect.after() == null ? null : json.write(effect.after()))
                    .end();
        }
        if (copy.isEmpty()) {
            return;
        }
        try {
            db.copyIn(
                    "copy import_effect (import_id, row_number, person_id, before, after) from stdin (format csv)",
                    copy.stream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The latest effects before this row, the latest first. */
    List<Effect> before(long importId, long position, int limit) {
        return db.sql("""
                        select row_number, person_id, before, after
                        from import_effect
                        where import_id = ? and row_number < ?
                        order by row_number desc
                        limit ?
                        """, importId, position, limit)
                .query((row, number) -> new Effect(
                        row.getLong(1),
                        row.getLong(2),
                        json.read(row.getString(3), PersonData.class),
                        json.read(row.getString(4), PersonData.class)))
                .list();
    }

    /** Whom the rows between these two wrote. */
    Map<Long, Long> people(long importId, long first, long last) {
        Map<Long, Long> people = new HashMap<>();
        db.sql(
                        "select row_number, person_id from import_effect where import_id = ? and row_number between ? and ?",
                        importId,
                        first,
                        last)
                .query(row -> {
                    people.put(row.getLong(1), row.getLong(2));
                });
        return people;
    }

    void addition(long importId, String kind, Collection<Long> items) {
        db.sql("""
                        insert into import_addition (import_id, kind, item_id)
                        select ?, ?, unnest(?::bigint[])
                        on conflict do nothing
                        """, importId, kind, items.toArray(Long[]::new)).update();
    }

    List<Long> additions(long importId, String kind) {
        return db.sql("select item_id from import_addition where import_id = ? and kind = ?", importId, kind)
                .query(Long.class)
                .list();
    }

    /** Those of these people who have tickets, notes or activity. */
    List<Long> withHistory(Collection<Long> people) {
        return db.sql("""
                        select p.id
                        from person p
                        where p.id = any (?)
                          and (p.last_seen_at is not null
                               or exists (select from ticket t where t.requester_id = p.id)
                               or exists (select from note n where n.person_id = p.id)
                               or exists (select from activity a where a.person_id = p.id)
                               or exists (select from person m where m.merged_into = p.id))
                        """, (Object) people.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** Those of these people whom somebody changed by another way than this import and the rules that ran along with it. */
    List<Long> changedOtherwise(Collection<Long> people, String source) {
        return db.sql("""
                        select distinct c.subject_id
                        from change_log c
                        where c.subject_id = any (?) and c.subject_kind = 'PERSON' and c.source <> ?
                          and c.source <> 'undo of ' || ? and c.source <> 'rule'
                        """, people.toArray(Long[]::new), source, source)
                .query(Long.class)
                .list();
    }
}
