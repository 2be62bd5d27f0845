package kith.tickets;

import org.jspecify.annotations.Nullable;

/**
 * What an agent makes of a ticket.
 *
 * @param version that of the ticket as it was read
 * @param department {@code null} leaves it where it is
 * @param assigned whether {@code assignee} says something; else the ticket stays whose it is
 * @param assignee {@code null} for nobody
 */
public record TicketChange(
        int version,
        TicketStatus status,
        TicketPriority priority,
        @Nullable Long department,
        boolean assigned,
        @Nullable Long assignee) {}
