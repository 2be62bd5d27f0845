package kith.tickets;

import kith.access.Permission;
import kith.access.Viewer;
import kith.people.EditRule;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Lets agents change the people whose tickets their departments answer. */
@Component
class DepartmentEditRule implements EditRule {

    @Override
    public Sql mayEdit(Viewer viewer) {
        if (viewer.may(Permission.USERS_EDIT_ANY)) {
            return Sql.of("true");
        }
        if (!viewer.may(Permission.USERS_EDIT)) {
            return Sql.of("false");
        }
        return Sql.of("""
                not exists (select from ticket t where t.requester_id = p.id)
                or exists (select from ticket t where t.requester_id = p.id and t.department_id = any (?))
                """, (Object) viewer.departments().toArray(Long[]::new));
    }
}
