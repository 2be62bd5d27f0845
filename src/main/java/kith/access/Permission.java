package kith.access;

/** One thing an agent may be allowed to do. */
public enum Permission {
    /** See the users list, the records, their notes and history. */
    USERS_LIST,
    USERS_ADD,
    /** Change users; without {@link #USERS_EDIT_ANY} only those tied to the agent's departments, or to none. */
    USERS_EDIT,
    USERS_EDIT_ANY,
    USERS_IMPORT,
    USERS_EXPORT,
    USERS_ANONYMIZE,
    /** See the portal as a user does. */
    USERS_SEE_PORTAL_AS,
    /** See tickets: all of them, or those of the agent's departments. */
    TICKETS_READ,
    /** Answer, write internal notes and open tickets for users. */
    TICKETS_REPLY,
    /** Give tickets to agents and other departments. */
    TICKETS_ASSIGN,
    /** Change and take back what was charged; adding takes {@link #TICKETS_REPLY}. */
    CHARGES_EDIT,
    /** Settings, agents, departments, teams, logs and jobs. */
    ADMINISTER
}
