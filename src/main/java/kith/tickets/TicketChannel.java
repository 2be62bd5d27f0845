package kith.tickets;

/** The way a ticket came. */
public enum TicketChannel {
    PORTAL,
    EMAIL,
    /** An agent opened it for the user. */
    AGENT,
    API,
    CHAT
}
