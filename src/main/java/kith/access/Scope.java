package kith.access;

import static kith.access.Permission.CHARGES_EDIT;
import static kith.access.Permission.TICKETS_ASSIGN;
import static kith.access.Permission.TICKETS_READ;
import static kith.access.Permission.TICKETS_REPLY;
import static kith.access.Permission.USERS_ADD;
import static kith.access.Permission.USERS_EDIT;
import static kith.access.Permission.USERS_EXPORT;
import static kith.access.Permission.USERS_IMPORT;
import static kith.access.Permission.USERS_LIST;

import java.util.List;

/** The access scope of an agent. An agent without one can sign in and sees nothing. */
public enum Scope {
    ALL(Permission.values()),
    EXPANDED(
            USERS_LIST,
            USERS_ADD,
            USERS_EDIT,
            USERS_IMPORT,
            USERS_EXPORT,
            TICKETS_READ,
            TICKETS_REPLY,
            TICKETS_ASSIGN,
            CHARGES_EDIT),
    LIMITED(USERS_LIST, TICKETS_READ, TICKETS_REPLY),
    VIEW_ONLY(USERS_LIST, TICKETS_READ);

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<Permission> permissions;

    Scope(Permission... permissions) {
        this.permissions = List.of(permissions);
    }

    public boolean allows(Permission permission) {
        return permissions.contains(permission);
    }
}
