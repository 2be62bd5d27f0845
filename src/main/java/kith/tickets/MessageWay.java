package kith.tickets;

/** The way a message came into a ticket. */
public enum MessageWay {
    PORTAL,
    EMAIL,
    AGENT,
    SYSTEM
}
