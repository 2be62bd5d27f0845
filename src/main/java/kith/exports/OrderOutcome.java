package kith.exports;

import kith.directory.ListRequest;

/** What came of asking for a list as a file. */
public sealed interface OrderOutcome {

    /** It is so short that it can be had at once. */
    record AtOnce(ListRequest list) implements OrderOutcome {}

    /** It is being written in the background. */
    record Ordered(long export) implements OrderOutcome {}
}
