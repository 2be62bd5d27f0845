package kith.people;

/** The way a person first came to the helpdesk. */
public enum Channel {
    PORTAL,
    EMAIL,
    REGISTRATION,
    AGENT,
    IMPORT,
    API,
    CHAT
}
