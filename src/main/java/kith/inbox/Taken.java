package kith.inbox;

import kith.mail.MachineMail;
import kith.people.PersonId;
import kith.tickets.TicketId;
import org.jspecify.annotations.Nullable;

/** What becomes of a mail, and why. */
record Taken(
        IncomingState state,
        @Nullable Reason reason,
        @Nullable String evidence,
        @Nullable PersonId person,
        @Nullable TicketId ticket) {

    static Taken rejected(Reason reason) {
        return new Taken(IncomingState.REJECTED, reason, null, null, null);
    }

    static Taken to(IncomingState state, TicketId ticket) {
        return new Taken(state, null, null, null, ticket);
    }

    Taken because(@Nullable Reason why) {
        return new Taken(state, why, evidence, person, ticket);
    }

    Taken saying(@Nullable String words) {
        return new Taken(state, reason, words == null ? evidence : words, person, ticket);
    }

    Taken of(@Nullable PersonId sender) {
        return new Taken(state, reason, evidence, sender, ticket);
    }

    Taken seen(@Nullable MachineMail machine) {
        return machine == null ? this : saying(machine.evidence());
    }
}
