package kith.tickets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as lists show it.
 *
 * @param requester the name of the user who asked
 * @param assignee the name of the agent who has it; {@code null} while nobody does
 */
public record Ticket(
        long id,
        String subject,
        long requesterId,
        String requester,
        String department,
        @Nullable String assignee,
        TicketStatus status,
        TicketPriority priority,
        int replies,
        Instant createdAt,
        Instant lastReplyAt) {}
