package kith.inbox;

import kith.groups.FindPortalRights;
import kith.groups.GroupPermission;
import kith.sql.Database;
import org.springframework.stereotype.Component;

/** Says whether somebody whom nobody knows may write: where they could make an account too, and guests may open tickets. */
@Component
class Strangers {

    private final Database db;
    private final FindPortalRights rights;

    Strangers(Database db, FindPortalRights rights) {
        this.db = db;
        this.rights = rights;
    }

    boolean mayWrite() {
        return rights.ofGuest().may(GroupPermission.CREATE_TICKETS)
                && db.sql("select portal_registration from installation")
                        .query(Boolean.class)
                        .single();
    }
}
