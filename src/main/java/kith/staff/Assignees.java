package kith.staff;

import java.util.List;
import kith.access.Permission;
import kith.access.Viewer;
import kith.sql.Database;
import org.springframework.stereotype.Repository;

/** The agents whom tickets may be given to: not those who are locked, away or gone. */
@Repository
public class Assignees {

    /** An agent to choose. */
    public record Assignee(long id, String name) {}

    private final Database db;

    Assignees(Database db) {
        this.db = db;
    }

    public List<Assignee> offered(Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return db.sql("""
                        select p.id, p.name
                        from agent a
                        join person p on p.id = a.person_id
                        where a.enabled and a.scope is not null and not a.on_vacation and a.deleted_at is null
                          and p.kind = 'AGENT' and p.deleted_at is null
                        order by kith_fold(p.name), p.id
                        """).query(Assignee.class).list();
    }
}
