package kith.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A human known to the helpdesk: an end user or an agent.
 *
 * @param email the primary address
 * @param language a BCP 47 tag; {@code null} means the default of the helpdesk
 * @param timeZone an IANA name; {@code null} means the default of the helpdesk
 * @param summary what everybody should know, in several lines
 * @param tickets all tickets that count for the list, and those still open
 * @param picture the number of the picture; {@code null} without one
 */
public record Person(
        PersonId id,
        PersonKind kind,
        PersonStatus status,
        PersonName name,
        @Nullable String email,
        @Nullable Membership membership,
        @Nullable String language,
        @Nullable String timeZone,
        @Nullable String summary,
        Channel channel,
        Instant createdAt,
        boolean anonymized,
        TicketCount tickets,
        @Nullable Long picture) {

    /** How many tickets a person has. */
    public record TicketCount(int total, int open) {}

    public boolean agent() {
        return kind == PersonKind.AGENT;
    }

    public boolean closed() {
        return status == PersonStatus.CLOSED;
    }
}
