package kith.bans;

/** What came of a ban. */
public sealed interface BanOutcome {

    /**
     * It is in force.
     *
     * @param added how many things were not banned before
     */
    record Banned(int added) implements BanOutcome {}

    /** Nobody could be banned by this; the key of the message says why. */
    record Refused(String problem) implements BanOutcome {}
}
