package kith.inbox;

import java.util.Optional;
import java.util.stream.Stream;
import kith.mail.ReceivedMail;
import kith.mail.ThreadToken;
import kith.people.MeetPerson.Met;
import kith.tickets.RequesterTickets;
import kith.tickets.TicketId;
import kith.tickets.TicketMail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the ticket that a mail goes on from. Only numbers that we signed lead to one, never a subject. */
@Component
class Threads {

    private final ThreadToken tokens;
    private final TicketMail ticketMail;
    private final RequesterTickets requesterTickets;

    Threads(ThreadToken tokens, TicketMail ticketMail, RequesterTickets requesterTickets) {
        this.tokens = tokens;
        this.ticketMail = ticketMail;
        this.requesterTickets = requesterTickets;
    }

    /**
     * The ticket, as long as there is one.
     *
     * @param reported the Message-ID of the mail that a report is about
     */
    Optional<TicketId> of(ReceivedMail mail, @Nullable String reported) {
        return Stream.concat(Stream.ofNullable(reported), mail.references().stream())
                .flatMap(id -> tokens.read(id).stream())
                .map(place -> new TicketId(place.ticket()))
                .filter(ticket -> ticketMail.requester(ticket).isPresent())
                .findFirst();
    }

    /** Whether the sender's mail to the ticket counts as an answer. */
    boolean takesPart(TicketId ticket, Met sender) {
        return ticketMail.takesPart(ticket, sender.id()) || requesterTickets.sees(ticket, sender.id());
    }

    /** Its Message-ID, unless a mail of that number is kept with a ticket already. */
    @Nullable String newId(ReceivedMail mail) {
        String id = mail.messageId();
        return id == null || id.length() > 998 || ticketMail.withMailId(id).isPresent() ? null : id;
    }
}
