package kith.chats;

import kith.access.Permission;
import kith.access.Viewer;
import kith.organizations.OrganizationId;
import kith.people.PersonId;
import kith.sql.Sql;

/** Conditions on {@code chat c} that hold for what somebody may know of: the chats of departments whose tickets they see. */
final class VisibleChats {

    private VisibleChats() {}

    static Sql to(Viewer viewer) {
        viewer.require(Permission.TICKETS_READ);
        return viewer.seesAllTickets()
                ? Sql.of("true")
                : Sql.of("c.department_id = any (?)", (Object)
                        viewer.departments().toArray(Long[]::new));
    }

    static Sql of(ChatId chat, Viewer viewer) {
        return Sql.both(Sql.of("c.id = ?", chat.value()), to(viewer));
    }

    static Sql of(PersonId person, Viewer viewer) {
        return Sql.both(Sql.of("c.person_id = ?", person.value()), to(viewer));
    }

    /** Those of everybody who belongs to the organization now. */
    static Sql of(OrganizationId organization, Viewer viewer) {
        return Sql.both(
                Sql.of("c.person_id in (select m.id from person m where m.organization_id = ?)", organization.value()),
                to(viewer));
    }
}
