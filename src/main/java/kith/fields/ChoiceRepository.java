package kith.fields;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The rows of choices. */
@Repository
class ChoiceRepository {

    private final Database db;

    ChoiceRepository(Database db) {
        this.db = db;
    }

    /** The choices of these fields, by field and in their order. */
    Map<Long, List<FieldChoice>> of(Collection<Long> fields) {
        Map<Long, List<FieldChoice>> choices = new HashMap<>();
        if (fields.isEmpty()) {
            return choices;
        }
        db.sql("""
                        select field_id, id, parent_id, name, path from field_choice
                        where field_id = any (?)
                        order by field_id, place
                        """, (Object) fields.toArray(Long[]::new)).query(row -> {
            choices.computeIfAbsent(row.getLong("field_id"), ignored -> new ArrayList<>())
                    .add(new FieldChoice(
                            row.getLong("id"),
                            row.getObject("parent_id", Long.class),
                            row.getString("name"),
                            row.getString("path")));
        });
        return choices;
    }

    long insert(long field, @Nullable Long parent, String name, String path, int place) {
        return db.sql(
                        "insert into field_choice (field_id, parent_id, name, path, place) values (?, ?, ?, ?, ?) returning id",
                        field,
                        parent,
                        name,
                        path,
                        place)
                .query(Long.class)
                .single();
    }

    /** Moves the paths out of the way, so that choices can exchange them. */
    void loosen(long field) {
        db.sql("update field_choice set path = '#' || id, parent_id = null where field_id = ?", field)
                .update();
    }

    void update(long id, @Nullable Long parent, String name, String path, int place) {
        db.sql(
                        "update field_choice set parent_id = ?, name = ?, path = ?, place = ? where id = ?",
                        parent,
                        name,
                        path,
                        place,
                        id)
                .update();
    }

    void delete(Collection<Long> ids) {
        db.sql("delete from field_choice where id = any (?)", (Object) ids.toArray(Long[]::new))
                .update();
    }

    /** How many records have each of these choices. */
    Map<Long, Long> uses(long field, Collection<Long> ids) {
        Map<Long, Long> uses = new HashMap<>();
        db.sql("""
                        select c.id, (select count(*) from field_value v where v.field_id = ? and v.choices @> array[c.id])
                        from unnest(?::bigint[]) as c (id)
                        """, field, ids.toArray(Long[]::new)).query(row -> {
            uses.put(row.getLong(1), row.getLong(2));
        });
        return uses;
    }

    /** Gives every record that has the choice the other one instead. */
    void replace(long field, long choice, long other) {
        db.sql("""
                        update field_value set choices = (
                            select array_agg(distinct c order by c) from unnest(array_replace(choices, ?, ?)) as c)
                        where field_id = ? and choices @> array[?::bigint]
                        """, choice, other, field, choice).update();
    }

    /** Takes these choices from every record; who has no other holds nothing then. */
    void clear(long field, Collection<Long> ids) {
        Long[] gone = ids.toArray(Long[]::new);
        db.sql("delete from field_value where field_id = ? and choices <@ ?::bigint[]", field, gone)
                .update();
        db.sql("""
                        update field_value set choices = array(select unnest(choices) except select unnest(?::bigint[]) order by 1)
                        where field_id = ? and choices && ?::bigint[]
                        """, gone, field, gone).update();
    }
}
