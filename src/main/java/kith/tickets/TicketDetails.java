package kith.tickets;

import java.time.Instant;
import kith.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as agents work in it.
 *
 * @param assignee {@code null} while nobody has it
 * @param assigneeName the name of that agent
 * @param notifyAddress the address chosen for its mail; {@code null} for the primary one
 */
public record TicketDetails(
        TicketId id,
        String subject,
        PersonId requester,
        TicketStatus status,
        TicketPriority priority,
        TicketChannel channel,
        long department,
        String departmentName,
        @Nullable Long assignee,
        @Nullable String assigneeName,
        @Nullable Long notifyAddress,
        Instant createdAt,
        int version) {}
