package kith.tickets;

/** What a message in a ticket is. */
public enum MessageKind {
    /** Written by the requester or somebody who takes part. */
    USER,
    AGENT,
    /** For agents only; no user ever sees it. */
    NOTE,
    /** A mail that is no answer, like a note of absence; for agents only. */
    AUTOMATIC
}
