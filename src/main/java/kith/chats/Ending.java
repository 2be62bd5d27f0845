package kith.chats;

/** How a chat ended. */
public enum Ending {
    BY_USER,
    BY_AGENT,
    /** The visitor was not heard of any more. */
    LEFT,
    /** Nobody accepted it in time. */
    MISSED
}
