package kith.chats;

import java.util.List;
import kith.sql.Database;
import kith.staff.Departments;
import kith.staff.Departments.Department;
import org.springframework.stereotype.Service;

/**
 * The departments that somebody accepts chats for: their own with all beneath; those who see every department and belong to
 * none accept for all.
 */
@Service
public class OfferedDepartments {

    private final Database db;
    private final Departments departments;

    OfferedDepartments(Database db, Departments departments) {
        this.db = db;
        this.departments = departments;
    }

    /** In the order of the tree; none while nobody accepts. */
    public List<Department> list() {
        List<Long> offered = db.sql("""
                        with recursive ready as (
                            select s.agent_id, a.scope
                            from chat_agent s
                            join agent a on a.person_id = s.agent_id
                            where s.accepting and s.seen_at > now() - interval '10 minutes' and a.enabled and not a.on_vacation
                              and a.deleted_at is null and a.scope in ('ALL', 'EXPANDED', 'LIMITED')
                        ), mine as (
                            select m.department_id as id from ready r join agent_department m on m.agent_id = r.agent_id
                            union
                            select d.id from department d join mine on d.parent_id = mine.id
                        )
                        select id from mine
                        union
                        select d.id from department d
                        where exists (select from ready r
                                      where r.scope <> 'LIMITED'
                                        and not exists (select from agent_department m where m.agent_id = r.agent_id))
                        """).query(Long.class).list();
        return offered.isEmpty()
                ? List.of()
                : departments.tree().stream()
                        .filter(department -> offered.contains(department.id()))
                        .toList();
    }
}
