package kith.billing;

import java.time.Instant;
import kith.tickets.TicketId;
import org.jspecify.annotations.Nullable;

/**
 * What was charged for work on a ticket.
 *
 * @param subject of the ticket
 * @param person who asked for the ticket when it was charged
 * @param personName their name now
 * @param agent who charged it, by the name of then
 */
public record Charge(
        long id,
        TicketId ticket,
        String subject,
        long person,
        String personName,
        String agent,
        Worth worth,
        @Nullable String comment,
        Instant at,
        int version) {}
