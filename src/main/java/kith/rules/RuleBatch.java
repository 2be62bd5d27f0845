package kith.rules;

import java.util.List;
import kith.sql.Database;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applies the rules to the next users of a run and keeps how far it is, in one transaction. */
@Component
class RuleBatch {

    private static final int SIZE = 5_000;

    private final Database db;
    private final RuleRuns runs;

    RuleBatch(Database db, RuleRuns runs) {
        this.db = db;
        this.runs = runs;
    }

    /** Whether there is more to do. */
    @Transactional
    boolean apply(long id) {
        RuleRun run = runs.holdRunning(id).orElse(null);
        if (run == null) {
            return false;
        }
        List<Long> next = db.sql("""
                        select p.id from person p join directory_entry d on d.person_id = p.id
                        where p.id > ? and p.id <= ?
                        order by p.id
                        limit ?
                        for no key update of p
                        """, run.position(), run.untilPerson(), SIZE)
                .query(Long.class)
                .list();
        if (next.isEmpty()) {
            runs.end(id, RuleRun.State.DONE);
            return false;
        }
        int changed = db.sql("select apply_user_rules(?)", (Object) next.toArray(Long[]::new))
                .query(Integer.class)
                .single();
        runs.progress(id, next.getLast(), next.size(), changed);
        return true;
    }

    @Transactional
    void fail(long id) {
        runs.end(id, RuleRun.State.FAILED);
    }
}
