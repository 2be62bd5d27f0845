package kith.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import kith.people.PersonChanged;
import kith.people.PersonChanged.Former;
import kith.people.PersonStatus;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Keeps whom a bulk action is about, what came of each, and what each had before. */
@Repository
class BulkItems {

    private final Database db;

    BulkItems(Database db) {
        this.db = db;
    }

    int add(long action, Collection<Long> ids) {
        return db.sql(
                        "insert into bulk_item (bulk_action_id, person_id) select distinct ?::bigint, id from unnest(?::bigint[]) id",
                        action,
                        ids.toArray(Long[]::new))
                .update();
    }

    /** Everyone whom another action changed, with what they had before. */
    int addChangedBy(long undone, long action) {
        return db.sql("""
                        insert into bulk_item (bulk_action_id, person_id, status, organization_id, position, is_manager)
                        select ?, person_id, status, organization_id, position, is_manager
                        from bulk_item
                        where bulk_action_id = ? and outcome = 'CHANGED'
                        """, action, undone).update();
    }

    /** The next people to do, in the order of their ids. */
    List<Long> next(long action, int size) {
        return db.sql("""
                        select person_id from bulk_item
                        where bulk_action_id = ? and outcome is null
                        order by person_id
                        limit ?
                        """, action, size).query(Long.class).list();
    }

    /** Those of these people who are still to do, with what they shall have again if this is an undo. */
    Map<Long, Former> toDo(long action, Collection<Long> ids) {
        Map<Long, Former> toDo = new TreeMap<>();
        db.sql("""
                        select person_id, coalesce(status, 'ACTIVE') as status, organization_id, position,
                               coalesce(is_manager, false) as is_manager
                        from bulk_item
                        where bulk_action_id = ? and outcome is null and person_id = any (?)
                        """, action, ids.toArray(Long[]::new)).query((ResultSet row) -> {
            toDo.put(row.getLong("person_id"), former(row));
        });
        return toDo;
    }

    void settle(long action, List<PersonChanged> outcomes) {
        db.sql(
                        """
                        update bulk_item i
                        set outcome = o.outcome, status = o.status, organization_id = o.organization,
                            position = o.position, is_manager = o.manager
                        from unnest(?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::boolean[])
                                 o (person, outcome, status, organization, position, manager)
                        where i.bulk_action_id = ? and i.person_id = o.person
                        """,
                        outcomes.stream().map(PersonChanged::person).toArray(Long[]::new),
                        outcomes.stream().map(each -> each.result().name()).toArray(String[]::new),
                        column(outcomes, former -> former.status().name(), String[]::new),
                        column(outcomes, Former::organization, Long[]::new),
                        column(outcomes, Former::position, String[]::new),
                        column(outcomes, Former::manager, Boolean[]::new),
                        action)
                .update();
    }

    /** Says whether this one was still to do. */
    boolean settleFailed(long action, long person) {
        return db.sql(
                                "update bulk_item set outcome = 'FAILED' where bulk_action_id = ? and person_id = ? and outcome is null",
                                action,
                                person)
                        .update()
                == 1;
    }

    private static <T> @Nullable T[] column(
            List<PersonChanged> outcomes, Function<Former, @Nullable T> value, IntFunction<@Nullable T[]> array) {
        return outcomes.stream()
                .map(PersonChanged::before)
                .map(before -> before == null ? null : value.apply(before))
                .toArray(array);
    }

    private static Former former(ResultSet row) throws SQLException {
        return new Former(
                PersonStatus.valueOf(Objects.requireNonNull(row.getString("status"))),
                row.getObject("organization_id", Long.class),
                row.getString("position"),
                row.getBoolean("is_manager"));
    }
}
