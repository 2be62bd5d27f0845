package kith.tickets;

import java.time.Instant;

/**
 * A ticket as users see it in lists.
 *
 * @param requester the name of whoever asked
 */
public record RequesterTicket(
        TicketId id,
        String subject,
        String requester,
        TicketStatus status,
        int replies,
        Instant createdAt,
        Instant lastReplyAt) {}
