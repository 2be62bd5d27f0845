package kith.mergers;

/** What came of undoing a merge. */
public sealed interface UndoOutcome {

    /** There are two records again. */
    record Undone(Merge merge) implements UndoOutcome {}

    /** Nothing was touched. */
    record Refused(Merge merge, Reason reason) implements UndoOutcome {}

    /** Why a merge cannot be undone. */
    enum Reason {
        ALREADY_UNDONE,
        TOO_LATE,
        /** The survivor was merged, deleted or anonymized since. */
        SURVIVOR_GONE,
        /** The duplicate was deleted or anonymized since. */
        DUPLICATE_GONE
    }
}
