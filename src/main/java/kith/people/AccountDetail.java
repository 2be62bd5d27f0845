package kith.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The technical side of a record.
 *
 * @param createdBy who made the record, as the change log says; {@code null} when it does not
 * @param createdThrough the way it was made
 * @param registered whether they can sign in by themselves
 * @param lastSignIn the last successful one
 */
public record AccountDetail(
        @Nullable String createdBy,
        @Nullable String createdThrough,
        boolean registered,
        boolean autoResponder,
        @Nullable Instant lastSignIn,
        @Nullable Instant lastSeen) {}
