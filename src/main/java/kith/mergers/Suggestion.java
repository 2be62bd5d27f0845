package kith.mergers;

import kith.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A record that may be about the same person as another.
 *
 * @param email the primary address
 */
public record Suggestion(
        PersonId id,
        String name,
        @Nullable String email,
        @Nullable String organization,
        Reason reason) {}
