package kith.inbox;

import java.time.Instant;

/**
 * A mail that has not been taken in.
 *
 * @param size how many bytes it had, of which only the beginning may be kept
 * @param forced whether an agent wants it whatever speaks against it
 */
record Arrived(long id, long size, Instant at, boolean forced) {}
