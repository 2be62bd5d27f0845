package kith.notifications;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.notifications.Notice.Place;
import kith.notifications.Notice.Quote;
import kith.notifications.TicketNews.About;
import kith.notifications.TicketNews.Said;
import kith.people.PersonId;
import kith.tickets.MessageKind;
import kith.tickets.TicketEvent;
import kith.tickets.TicketEvent.AgentReplied;
import kith.tickets.TicketEvent.Assigned;
import kith.tickets.TicketEvent.Mentioned;
import kith.tickets.TicketEvent.Opened;
import kith.tickets.TicketEvent.OverLimit;
import kith.tickets.TicketEvent.Resolved;
import kith.tickets.TicketEvent.UserReplied;
import kith.tickets.TicketId;
import kith.tickets.TicketMail;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Mails what happens in tickets to those it concerns, in the transaction in which it happens. What agents say among
 * themselves goes to agents alone.
 */
@Component
class TellOfTickets {

    private final Notices notices;
    private final TicketNews news;
    private final TicketMail ticketMail;
    private final Readers readers;
    private final String baseUrl;

    TellOfTickets(
            Notices notices,
            TicketNews news,
            TicketMail ticketMail,
            Readers readers,
            @Value("${kith.base-url}") String baseUrl) {
        this.notices = notices;
        this.news = news;
        this.ticketMail = ticketMail;
        this.readers = readers;
        this.baseUrl = baseUrl;
    }

    @EventListener
    void happened(TicketEvent event) {
        switch (event) {
            case Opened opened -> news.said(opened.message()).ifPresent(this::opened);
            case AgentReplied replied -> news.said(replied.message()).ifPresent(this::answered);
            case Mentioned mentioned ->
                news.said(mentioned.message()).ifPresent(said -> mentioned(said, new PersonId(mentioned.agent())));
            case Resolved resolved ->
                news.about(resolved.ticket()).ifPresent(about -> resolved(resolved.ticket(), about));
            case OverLimit over -> notices.send(Notice.overlimit(), over.requester());
            case UserReplied _, Assigned _ -> {}
        }
    }

    /** Who asked gets a receipt; what an agent wrote for them they get as it is. */
    private void opened(Said said) {
        if (said.kind() == MessageKind.AGENT) {
            answered(said);
            return;
        }
        String address = ticketMail.addressFor(said.ticket()).orElse(null);
        boolean known = address != null && readers.verified(said.requester(), address);
        notices.send(
                new Notice(
                        NoticeKind.TICKET_RECEIVED,
                        values(said.ticket(), known ? said.subject() : ""),
                        address,
                        portal(said.ticket()),
                        null,
                        // Whoever opens tickets in the name of others must not have us carry their words to them.
                        known ? new Quote(said.subject(), said.body(), said.at()) : null,
                        place(said.ticket(), said.message(), said.requester()),
                        List.of()),
                said.requester());
    }

    private void answered(Said said) {
        if (said.kind() != MessageKind.AGENT) {
            return;
        }
        notices.send(
                reply(
                        said,
                        said.requester(),
                        ticketMail.addressFor(said.ticket()).orElse(null)),
                said.requester());
        ticketMail.participants(said.ticket()).stream()
                .filter(participant -> !participant.equals(said.requester()))
                .forEach(participant -> notices.send(reply(said, participant, null), participant));
    }

    private Notice reply(Said said, PersonId reader, @Nullable String address) {
        return new Notice(
                NoticeKind.AGENT_REPLY,
                words(said),
                address,
                portal(said.ticket()),
                null,
                null,
                place(said.ticket(), said.message(), reader),
                said.files());
    }

    private void mentioned(Said said, PersonId agent) {
        String page = baseUrl + "/agent/tickets/" + said.ticket();
        notices.send(new Notice(NoticeKind.MENTION, words(said), null, page, null, null, null, List.of()), agent);
    }

    private void resolved(TicketId ticket, About about) {
        notices.send(
                new Notice(
                        NoticeKind.TICKET_RESOLVED,
                        values(ticket, about.subject()),
                        ticketMail.addressFor(ticket).orElse(null),
                        portal(ticket),
                        null,
                        null,
                        place(ticket, 0, about.requester()),
                        List.of()),
                about.requester());
    }

    private Place place(TicketId ticket, long message, PersonId reader) {
        return new Place(ticket.value(), message, news.references(ticket, reader));
    }

    private String portal(TicketId ticket) {
        return baseUrl + "/tickets/" + ticket;
    }

    private static Map<Variable, String> words(Said said) {
        Map<Variable, String> values = new HashMap<>(values(said.ticket(), said.subject()));
        values.put(Variable.AGENT_NAME, said.author());
        values.put(Variable.MESSAGE, said.body());
        return values;
    }

    private static Map<Variable, String> values(TicketId ticket, String subject) {
        return Map.of(Variable.TICKET_NUMBER, "#" + ticket, Variable.TICKET_SUBJECT, subject);
    }
}
