package kith.tickets;

import kith.people.PersonId;

/**
 * What happened to a ticket. Published within the transaction that did it, so that what a listener writes there stays or
 * goes with it; listeners are plain {@code @EventListener}s.
 */
public sealed interface TicketEvent {

    /** It was opened; {@code byAgent} when an agent did it for the requester. */
    record Opened(TicketId ticket, long message, PersonId requester, TicketChannel channel, boolean byAgent)
            implements TicketEvent {}

    /** The requester or a participant wrote; {@code reopened} when the ticket had been resolved. */
    record UserReplied(TicketId ticket, long message, PersonId author, boolean reopened) implements TicketEvent {}

    /** An agent wrote to the user; {@code resolved} when that also resolved it. Then no {@link Resolved} comes. */
    record AgentReplied(TicketId ticket, long message, long agent, boolean resolved) implements TicketEvent {}

    /** A note names this agent. */
    record Mentioned(TicketId ticket, long message, long agent) implements TicketEvent {}

    /** It was resolved without a word to the user. */
    record Resolved(TicketId ticket) implements TicketEvent {}

    record Assigned(TicketId ticket, long agent) implements TicketEvent {}

    /** Somebody wanted to open one more ticket than they may have open: told here once, for whoever mails them. */
    record OverLimit(PersonId requester, TicketChannel channel) implements TicketEvent {}
}
