package kith.tickets;

import java.time.Duration;
import java.time.Instant;
import kith.groups.GroupPermission;
import kith.groups.PortalRights;

/** What becomes of what a user writes in a ticket. */
public enum ReplyEffect {
    /** It goes into the ticket. */
    ANSWERS,
    /** It goes into the ticket, which is open again then. */
    REOPENS,
    /** It becomes a new ticket. */
    FOLLOWS_UP,
    REFUSED;

    /** Tickets that are closed stay so; resolved ones open again for those who have the right, as long as it lasts. */
    static ReplyEffect of(TicketStatus status, Instant resolvedAt, Instant now, PortalRights rights) {
        return switch (status) {
            case OPEN, AWAITING_USER -> ANSWERS;
            case RESOLVED -> reopens(resolvedAt, now, rights) ? REOPENS : anew(rights);
            case CLOSED -> anew(rights);
        };
    }

    private static boolean reopens(Instant resolvedAt, Instant now, PortalRights rights) {
        Integer days = rights.reopenDays();
        return rights.may(GroupPermission.REOPEN_TICKETS)
                && (days == null || now.isBefore(resolvedAt.plus(Duration.ofDays(days))));
    }

    private static ReplyEffect anew(PortalRights rights) {
        return rights.may(GroupPermission.FOLLOW_UP) ? FOLLOWS_UP : REFUSED;
    }
}
