package kith.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What filters can be set to: the labels and languages in use, and organizations by name. */
@Component
public class FilterChoices {

    private static final int MOST = 200;

    private final Database db;

    FilterChoices(Database db) {
        this.db = db;
    }

    /** A usergroup that the list can be narrowed to. */
    public record Group(long id, @Nullable String builtIn, String name) {}

    /** Every usergroup, the built-in ones first. */
    public List<Group> groups() {
        return db.sql("select id, built_in, name from usergroup order by built_in nulls last, lower(name)")
                .query(Group.class)
                .list();
    }

    /** Labels in use, by name. */
    public List<String> labels() {
        return db.sql("""
                        select name from label l
                        where exists (select from person_label x where x.label_id = l.id)
                        order by lower(name) limit ?
                        """, MOST).query(String.class).list();
    }

    /** Languages that users have; found by leaping from one to the next through the index. */
    public List<String> languages() {
        return db.sql("""
                        with recursive used as (
                            (select language from directory_entry where language is not null order by language limit 1)
                            union all
                            select (select d.language from directory_entry d where d.language > u.language
                                    order by d.language limit 1)
                            from used u where u.language is not null
                        )
                        select language from used where language is not null limit ?
                        """, MOST).query(String.class).list();
    }

    /** The names of these organizations by their ids; those that do not exist are left out. */
    public Map<Long, String> organizations(Collection<Long> ids) {
        Map<Long, String> names = new TreeMap<>();
        if (!ids.isEmpty()) {
            db.sql("select id, name from organization where id = any (?)", (Object) ids.toArray(Long[]::new))
                    .query(row -> {
                        names.put(row.getLong("id"), row.getString("name"));
                    });
        }
        return names;
    }

    /** The organization of exactly this name, case aside. */
    public Optional<Long> organization(String name) {
        return db.sql("select id from organization where lower(name) = lower(?)", name.strip())
                .query(Long.class)
                .optional();
    }
}
