package kith.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kith.people.ChangeEntries.Entry;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Single entries of the change log beside what came with them and after them. */
@Repository
class EntryHistory {

    private final Database db;

    EntryHistory(Database db) {
        this.db = db;
    }

    /** Those of the entries that are about this person. */
    List<Entry> find(PersonId person, Collection<Long> entries) {
        return db.sql("""
                        select id, field, item_id, old_value, new_value, old_ref, new_ref
                        from change_log
                        where id = any (?) and subject_id = ? and subject_kind = 'PERSON' and field <> 'created'
                        """, entries.toArray(Long[]::new), person.value())
                .query(Entry.class)
                .list();
    }

    /** The last entry about each field and item: what it says is new is what the record says now. */
    Map<Place, Entry> latest(PersonId person) {
        Map<Place, Entry> latest = new HashMap<>();
        db.sql("""
                        select distinct on (field, item_id) id, field, item_id, old_value, new_value, old_ref, new_ref
                        from change_log
                        where subject_id = ? and subject_kind = 'PERSON'
                        order by field, item_id, id desc
                        """, person.value()).query(Entry.class).list().forEach(entry -> latest.put(Place.of(entry), entry));
        return latest;
    }

    /** The entry together with what was changed with it and cannot be told from it: the rest of an address or number, of a membership. */
    List<Entry> act(PersonId person, Entry entry) {
        List<Entry> together =
                db.sql("""
                        select id, field, item_id, old_value, new_value, old_ref, new_ref
                        from change_log
                        where subject_id = ? and subject_kind = 'PERSON' and at = (select at from change_log where id = ?)
                        order by id
                        """, person.value(), entry.id()).query(Entry.class).list();
        if (ContactEntries.itself(entry)) {
            return together.stream()
                    .filter(other -> Objects.equals(other.itemId(), entry.itemId()))
                    .filter(other -> other.id() == entry.id() || other.field().startsWith(entry.field() + "_"))
                    .toList();
        }
        return entry.field().equals("organization") ? membership(entry, together) : List.of(entry);
    }

    boolean organizationExists(long organization) {
        return db.sql("select exists (select from organization where id = ?)", organization)
                .query(Boolean.class)
                .single();
    }

    boolean labelExists(long label) {
        return db.sql("select exists (select from label where id = ?)", label)
                .query(Boolean.class)
                .single();
    }

    boolean groupExists(long group) {
        return db.sql("select exists (select from usergroup where id = ?)", group)
                .query(Boolean.class)
                .single();
    }

    /** Position and manager flag go with the membership that ends, and come back with the one that returns. */
    private static List<Entry> membership(Entry entry, List<Entry> together) {
        List<Entry> act = new ArrayList<>(List.of(entry));
        act.add(former("position", null, together).orElseGet(() -> nothing(entry, "position", null)));
        act.add(former("is_manager", "false", together).orElseGet(() -> nothing(entry, "is_manager", "false")));
        return act;
    }

    private static Optional<Entry> former(String field, @Nullable String none, List<Entry> together) {
        return together.stream()
                .filter(entry -> entry.field().equals(field))
                .filter(entry -> !Objects.equals(entry.oldValue(), none))
                .findFirst();
    }

    private static Entry nothing(Entry entry, String field, @Nullable String none) {
        return new Entry(entry.id(), field, null, none, null, null, null);
    }

    /** A field, or one item of a list-valued field. */
    record Place(String field, @Nullable Long item) {

        static Place of(Entry entry) {
            return new Place(entry.field(), entry.itemId());
        }
    }
}
