package kith.exports;

import java.time.Duration;
import java.time.Instant;
import kith.directory.ListRequest;
import org.jspecify.annotations.Nullable;

/**
 * A list of people that is written in the background, and how far it is.
 *
 * @param rows how many of them are in the file
 * @param size bytes of the file so far
 * @param failure why there is no file; {@code null} unless it failed
 */
public record PeopleExport(
        long id,
        long agentId,
        ListRequest list,
        State state,
        @Nullable Failure failure,
        long total,
        long rows,
        long size,
        Instant createdAt,
        Instant expiresAt) {

    /** How long a file is kept after it was written. */
    public static final Duration KEPT_FOR = Duration.ofHours(24);

    /** How many an agent may have at a time; the oldest goes when a further one is ordered. */
    public static final int MOST = 10;

    /** Where an export stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /** Why there is no file. */
    public enum Failure {
        /** The agent may not export any more. */
        NOT_ALLOWED,
        /** Every try failed. */
        INTERNAL
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    /** Whether there is a file to be had. */
    public boolean ready(Instant now) {
        return state == State.DONE && expiresAt.isAfter(now);
    }

    public int percent() {
        return total == 0 ? 0 : (int) Math.min(100, rows * 100 / total);
    }
}
