package kith.bulk;

/** What came of asking for a bulk action. */
public sealed interface StartOutcome {

    /** It is stored, and done already when it is small. */
    record Started(BulkAction action) implements StartOutcome {}

    /** So many people are meant that somebody has to say yes to the number first. */
    record ToConfirm(int total) implements StartOutcome {}

    record NobodySelected() implements StartOutcome {}
}
