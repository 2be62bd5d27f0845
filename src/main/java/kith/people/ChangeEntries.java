package kith.people;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What the change log, written by the database itself, says about a person. */
@Repository
class ChangeEntries {

    private final Database db;

    ChangeEntries(Database db) {
        this.db = db;
    }

    /** The number of the last entry so far; 0 before the first. */
    long last(PersonId person) {
        return db.sql(
                        "select coalesce(max(id), 0) from change_log where subject_id = ? and subject_kind = 'PERSON'",
                        person.value())
                .query(Long.class)
                .single();
    }

    /** What was written since that entry; {@code null} when nothing was. */
    @Nullable ChangeTrace since(PersonId person, long last) {
        long now = last(person);
        return now == last ? null : new ChangeTrace(person, last + 1, now);
    }

    /** The entries of one act, in the order they were written. */
    List<Entry> of(ChangeTrace trace) {
        return db.sql("""
                        select id, field, item_id, old_value, new_value, old_ref, new_ref
                        from change_log
                        where subject_id = ? and subject_kind = 'PERSON' and id between ? and ?
                          and at = (select at from change_log where id = ?)
                        order by id
                        """, trace.person().value(), trace.first(), trace.last(), trace.last())
                .query(Entry.class)
                .list();
    }

    /** What was changed through this source, in the order it was written. */
    List<Entry> through(PersonId person, String source) {
        return db.sql("""
                        select id, field, item_id, old_value, new_value, old_ref, new_ref
                        from change_log
                        where subject_id = ? and subject_kind = 'PERSON' and source = ?
                        order by id
                        """, person.value(), source).query(Entry.class).list();
    }

    /** Who changed this last, and when. */
    Optional<Change> latest(PersonId person, String field) {
        return db.sql("""
                        select actor_name, at from change_log
                        where subject_id = ? and subject_kind = 'PERSON' and field = ?
                        order by id desc
                        limit 1
                        """, person.value(), field)
                .query((row, index) -> new Change(
                        row.getString("actor_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** The last entry about the same field or item as this one. */
    Optional<Long> latestEntry(PersonId person, Entry entry) {
        return db.sql("""
                        select max(id) from change_log
                        where subject_id = ? and subject_kind = 'PERSON' and field = ? and item_id is not distinct from ?
                        """, person.value(), entry.field(), entry.itemId())
                .query(Long.class)
                .optional();
    }

    /** One field that was changed. */
    record Entry(
            long id,
            String field,
            @Nullable Long itemId,
            @Nullable String oldValue,
            @Nullable String newValue,
            @Nullable Long oldRef,
            @Nullable Long newRef) {

        /** What an act says that this field of an item was before. */
        static @Nullable String former(List<Entry> act, long item, String field) {
            return act.stream()
                    .filter(entry -> entry.field().equals(field) && Objects.equals(entry.itemId(), item))
                    .findFirst()
                    .map(Entry::oldValue)
                    .orElse(null);
        }
    }

    /** Who and when. */
    record Change(String by, Instant at) {}
}
