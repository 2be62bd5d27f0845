package kith.tickets;

import kith.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A mail that belongs to a ticket and is no answer: a note of absence, a bounce, the mail of somebody who has no part in it.
 *
 * @param author {@code null} for somebody who is nobody here
 * @param authorName who it is from, as it is shown
 */
public record AutomaticNote(
        String body,
        @Nullable PersonId author,
        String authorName,
        @Nullable String fromAddress,
        @Nullable String mailId) {}
