package kith.staff;

import java.util.List;
import java.util.Map;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.Viewer;
import kith.audit.SystemLog;
import kith.sql.Database;
import kith.staff.SaveOutcome.Refused;
import kith.staff.SaveOutcome.Saved;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The departments that tickets belong to, as a tree. */
@Service
public class Departments {

    /**
     * A department in its place in the tree.
     *
     * @param path the names from the top down to this one
     * @param used whether tickets, chats, agents or departments beneath keep it from being removed
     */
    public record Department(long id, String name, @Nullable Long parentId, int depth, String path, boolean used) {}

    private static final int LONGEST_NAME = 100;

    private final Database db;
    private final SystemLog systemLog;

    Departments(Database db, SystemLog systemLog) {
        this.db = db;
        this.systemLog = systemLog;
    }

    /** Every department, those beneath another right after it. */
    public List<Department> tree() {
        return db.sql("""
                        with recursive tree as (
                            select id, name, parent_id, 0 as depth, name as path, array[lower(name)] as place
                            from department where parent_id is null
                            union all
                            select d.id, d.name, d.parent_id, tree.depth + 1, tree.path || ' / ' || d.name, tree.place || lower(d.name)
                            from department d join tree on d.parent_id = tree.id
                        )
                        select id, name, parent_id, depth, path,
                               exists (select from ticket t where t.department_id = tree.id)
                               or exists (select from chat c where c.department_id = tree.id)
                               or exists (select from agent_department m where m.department_id = tree.id)
                               or exists (select from department c where c.parent_id = tree.id) as used
                        from tree
                        order by place, id
                        """).query(Department.class).list();
    }

    @Transactional
    public SaveOutcome add(String name, @Nullable Long parent, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        lock();
        String stripped = name.strip();
        if (!fits(stripped) || taken(stripped, parent, 0)) {
            return refused(stripped);
        }
        long id = db.sql("insert into department (name, parent_id) values (?, ?) returning id", stripped, parent)
                .query(Long.class)
                .single();
        systemLog.record(new StaffEvent.DepartmentSaved(id, stripped));
        return new Saved(id);
    }

    /** Gives a department another name or parent; it cannot come beneath itself. */
    @Transactional
    public SaveOutcome change(long id, String name, @Nullable Long parent, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        lock();
        String stripped = name.strip();
        if (!fits(stripped) || taken(stripped, parent, id)) {
            return refused(stripped);
        }
        if (parent != null && isBeneath(parent, id)) {
            return new Refused(Map.of("parent", "staff.department.cycle"));
        }
        int changed = db.sql(
                        "update department set name = ?, parent_id = ?, version = version + 1 where id = ?",
                        stripped,
                        parent,
                        id)
                .update();
        if (changed == 0) {
            throw new NotFound("department " + id);
        }
        systemLog.record(new StaffEvent.DepartmentSaved(id, stripped));
        return new Saved(id);
    }

    @Transactional
    public SaveOutcome remove(long id, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        lock();
        Department department = tree().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("department " + id));
        if (department.used()) {
            return new Refused(Map.of("name", "staff.department.used"));
        }
        db.sql("delete from department where id = ?", id).update();
        systemLog.record(new StaffEvent.DepartmentRemoved(id, department.name()));
        return new Saved(id);
    }

    /** Two changes that together would close a circle come one after the other. */
    private void lock() {
        db.sql("lock table department in share row exclusive mode").update();
    }

    private boolean isBeneath(long id, long top) {
        return db.sql("""
                        with recursive beneath as (
                            select id from department where id = ?
                            union
                            select d.id from department d join beneath b on d.parent_id = b.id
                        )
                        select exists (select from beneath where id = ?)
                        """, top, id).query(Boolean.class).single();
    }

    private boolean taken(String name, @Nullable Long parent, long except) {
        return db.sql("""
                        select exists (select from department
                                       where lower(name) = lower(?) and parent_id is not distinct from ?::bigint and id <> ?)
                        """, name, parent, except).query(Boolean.class).single();
    }

    private static boolean fits(String name) {
        return !name.isEmpty() && name.length() <= LONGEST_NAME;
    }

    private static Refused refused(String name) {
        return new Refused(Map.of("name", fits(name) ? "staff.name.taken" : "staff.name.needed"));
    }
}
