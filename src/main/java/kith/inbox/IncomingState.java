package kith.inbox;

/** What became of a mail. */
public enum IncomingState {
    /** Nothing yet. */
    RECEIVED,
    /** A ticket was opened with it. */
    TICKET,
    /** It answered in a ticket. */
    REPLY,
    /** It is kept with a ticket for agents, and is no answer. */
    NOTE,
    /** It was not taken in. */
    REJECTED,
    /** It tells of a mail of ours that did not arrive. */
    BOUNCE
}
