package kith.bulk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Names whom a bulk action left alone, and why. */
@Repository
public class BulkResults {

    private static final int PAGE = 100;

    private final Database db;

    BulkResults(Database db) {
        this.db = db;
    }

    /** Why somebody was left alone. */
    public enum Reason {
        NOT_ALLOWED,
        GONE,
        CHANGED_SINCE,
        FAILED
    }

    /** Somebody who was left alone; {@code name} is {@code null} when there is no such user any more. */
    public record LeftAlone(long person, @Nullable String name, Reason reason) {}

    /** Some of those left alone; {@code next} is the last of them when there are more. */
    public record Part(List<LeftAlone> people, @Nullable Long next) {

        public static final Part NOBODY = new Part(List.of(), null);
    }

    /** How many there are of each reason that occurs. */
    public Map<Reason, Integer> reasons(BulkAction action) {
        Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
        db.sql("""
                        select outcome, count(*) as people from bulk_item
                        where bulk_action_id = ? and outcome not in ('CHANGED', 'UNCHANGED')
                        group by outcome
                        """, action.id()).query(row -> {
            reasons.put(Reason.valueOf(row.getString("outcome")), row.getInt("people"));
        });
        return reasons;
    }

    /** Those left alone for a reason, in the order of their ids, from behind {@code after} on. */
    public Part leftAlone(BulkAction action, Reason reason, long after) {
        List<LeftAlone> rows = db.sql("""
                        select i.person_id as person, d.name, i.outcome as reason
                        from bulk_item i
                        left join directory_entry d on d.person_id = i.person_id
                        where i.bulk_action_id = ? and i.outcome = ? and i.outcome not in ('CHANGED', 'UNCHANGED')
                            and i.person_id > ?
                        order by i.person_id
                        limit ?
                        """, action.id(), reason.name(), after, PAGE + 1)
                .query(LeftAlone.class)
                .list();
        boolean more = rows.size() > PAGE;
        List<LeftAlone> shown = more ? rows.subList(0, PAGE) : rows;
        return new Part(shown, more ? shown.getLast().person() : null);
    }
}
