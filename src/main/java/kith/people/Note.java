package kith.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A note about a person, for agents only.
 *
 * @param author the agent who wrote it; {@code null} when the account is gone
 * @param authorName the name at the time of writing
 */
public record Note(long id, @Nullable Long author, String authorName, String body, Instant createdAt) {}
