package kith.privacy;

import java.time.Duration;
import java.time.Instant;
import kith.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A user in the bin.
 *
 * @param name as the list would show it
 * @param reason {@code null} where none was given
 */
public record Deletion(
        long id,
        PersonId person,
        String name,
        @Nullable String email,
        int tickets,
        String agentName,
        @Nullable Reason reason,
        Instant deletedAt) {

    /** How long a deleted user can be restored. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** Why somebody is deleted. */
    public enum Reason {
        DUPLICATE,
        SPAM,
        TEST,
        REQUEST,
        LEFT
    }

    /** When they are removed for good. */
    public Instant until() {
        return deletedAt.plus(KEPT);
    }
}
