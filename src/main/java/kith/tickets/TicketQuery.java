package kith.tickets;

import org.jspecify.annotations.Nullable;

/**
 * Which tickets are asked for.
 *
 * @param search words of the subject, or a number with or without {@code #}; empty for all
 * @param after the last ticket of the page before
 * @param before the first ticket of the page after
 */
public record TicketQuery(
        TicketFolder folder,
        String search,
        @Nullable Long after,
        @Nullable Long before) {

    private static final int LONGEST = 200;

    public TicketQuery {
        String words = search.replace("\0", "").strip();
        search = words.substring(0, Math.min(words.length(), LONGEST));
    }
}
