package kith.chats;

import org.jspecify.annotations.Nullable;

/**
 * What a user thought of a chat.
 *
 * @param stars 1 to 5
 */
public record Rating(int stars, @Nullable String comment) {}
