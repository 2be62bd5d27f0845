package kith.bulk;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import kith.access.Viewer;
import kith.directory.Directory;
import kith.sql.Database;
import kith.sql.Sql;
import org.springframework.stereotype.Repository;

/** Finds whom a selection means. */
@Repository
class SelectedPeople {

    private final Database db;
    private final Directory directory;
    private final BulkItems items;

    SelectedPeople(Database db, Directory directory, BulkItems items) {
        this.db = db;
        this.directory = directory;
        this.items = items;
    }

    int count(Selection selection, Viewer viewer) {
        return switch (selection) {
            case Selection.Chosen(var ids) -> ids.size();
            case Selection.Matching matching ->
                db.sql(Sql.lines(Sql.of("select count(*) from directory_entry d where"), condition(matching, viewer)))
                        .query(Integer.class)
                        .single();
        };
    }

    /** Adds them to a bulk action and says how many there are. */
    int addTo(long action, Selection selection, Viewer viewer) {
        return switch (selection) {
            case Selection.Chosen(var ids) -> items.add(action, ids);
            case Selection.Matching matching ->
                db.sql(Sql.lines(Sql.of("""
                                        insert into bulk_item (bulk_action_id, person_id)
                                        select ?, d.person_id from directory_entry d where
                                        """, action), condition(matching, viewer)))
                        .update();
        };
    }

    private Sql condition(Selection.Matching matching, Viewer viewer) {
        return Sql.allOf(List.of(
                directory.condition(matching.filter(), viewer),
                Sql.of("d.created_at <= ?", matching.asOf().atOffset(ZoneOffset.UTC)),
                Sql.of("d.person_id <> all (?)", (Object) array(matching.except()))));
    }

    private static Long[] array(Collection<Long> ids) {
        return ids.toArray(Long[]::new);
    }
}
