package kith.people;

/** What came of reverting an entry of the change log. */
public sealed interface RevertOutcome {

    /**
     * The former value is back.
     *
     * @param trace what the change log says about that, enough to undo it
     */
    record Reverted(ChangeTrace trace) implements RevertOutcome {}

    /** Nothing was touched. */
    record Refused(RevertRefusal reason) implements RevertOutcome {}
}
