package kith.directory;

import java.util.List;
import kith.sql.Database;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/**
 * Finds labels by name before the list is asked for: with their numbers in the statement PostgreSQL knows how many users
 * carry them, and walks the order or looks them up accordingly.
 */
@Component
class LabelIds {

    private final Database db;

    LabelIds(Database db) {
        this.db = db;
    }

    /** Users who carry one of these labels. */
    Sql carried(List<String> names) {
        Object keys = names.toArray(String[]::new);
        List<Long> ids = db.sql("""
                        select id from label
                        where kith_fold(name) in (select kith_fold(key) from unnest(?::text[]) key)
                        order by id
                        """, keys).query(Long.class).list();
        return ids.isEmpty()
                ? Sql.of("false")
                : Sql.of(
                        "exists (select from person_label l where l.person_id = d.person_id and l.label_id = any (?))",
                        (Object) ids.toArray(Long[]::new));
    }
}
