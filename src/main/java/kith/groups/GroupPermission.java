package kith.groups;

/** One thing that a group lets its people do on the portal. */
public enum GroupPermission {
    /** See the portal at all. */
    SEE_PORTAL,
    CREATE_TICKETS,
    /** Open a resolved ticket again by replying to it. */
    REOPEN_TICKETS,
    /** A reply to a resolved ticket that may not be opened again becomes a new one; without this it is refused. */
    FOLLOW_UP,
    USE_CHAT
}
