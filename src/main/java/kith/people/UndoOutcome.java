package kith.people;

/** What came of taking an act back. */
public enum UndoOutcome {
    UNDONE,
    /** Somebody has changed the same thing since, or it is undone already; nothing was touched. */
    CHANGED_SINCE
}
