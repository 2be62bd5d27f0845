package kith;

import kith.access.Permission;
import kith.access.Scope;
import org.jspecify.annotations.Nullable;

/** Whoever calls an endpoint, and whether the user it is about has to do with the caller's department. */
enum Caller {
    ANONYMOUS(null, true),
    NO_SCOPE(null, true),
    VIEW_ONLY(Scope.VIEW_ONLY, true),
    LIMITED(Scope.LIMITED, true),
    EXPANDED_OWN_DEPARTMENT(Scope.EXPANDED, true),
    EXPANDED_OTHER_DEPARTMENT(Scope.EXPANDED, false),
    EXPANDED_NO_TICKET(Scope.EXPANDED, true),
    ALL(Scope.ALL, true);

    private final @Nullable Scope scope;
    private final boolean near;

    Caller(@Nullable Scope scope, boolean near) {
        this.scope = scope;
        this.near = near;
    }

    @Nullable Scope scope() {
        return scope;
    }

    boolean mayEditSomeone() {
        return scope != null && scope.allows(Permission.USERS_EDIT);
    }

    boolean may(Permission permission) {
        return scope != null && scope.allows(permission) && (near || permission != Permission.USERS_EDIT);
    }
}
