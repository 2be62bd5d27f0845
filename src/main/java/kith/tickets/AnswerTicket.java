package kith.tickets;

import java.time.Clock;
import java.util.List;
import kith.access.NotFound;
import kith.groups.FindPortalRights;
import kith.people.PersonId;
import kith.people.PersonStatus;
import kith.sql.Database;
import kith.tickets.AnswerOutcome.Answered;
import kith.tickets.AnswerOutcome.FollowedUp;
import kith.tickets.AnswerOutcome.Invalid;
import kith.tickets.AnswerOutcome.Reason;
import kith.tickets.AnswerOutcome.Refused;
import kith.tickets.OpenOutcome.Opened;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes in tickets what users send: answers, and mails that are none. */
@Service
public class AnswerTicket {

    private final Database db;
    private final TicketRows rows;
    private final OpenTicket opening;
    private final RequesterTickets requesterTickets;
    private final FindPortalRights rights;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswerTicket(
            Database db,
            TicketRows rows,
            OpenTicket opening,
            RequesterTickets requesterTickets,
            FindPortalRights rights,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.rows = rows;
        this.opening = opening;
        this.requesterTickets = requesterTickets;
        this.rights = rights;
        this.events = events;
        this.clock = clock;
    }

    /** The answer of a user who has part in the ticket; what becomes of a resolved ticket their usergroups decide. */
    @Transactional
    public AnswerOutcome byUser(TicketId ticket, PersonId author, UserMessage message) {
        Standing standing = Standing.hold(db, author);
        HeldTicket held = rows.hold(ticket).orElse(null);
        Reason reason = reason(standing, held);
        if (reason != null || held == null) {
            return new Refused(reason == null ? Reason.NOT_THEIRS : reason);
        }
        UserMessage tidy = message.tidy();
        if (!tidy.fits()) {
            return new Invalid(MessageText.BAD);
        }
        return switch (ReplyEffect.of(held.status(), held.resolvedAt(), clock.instant(), rights.of(author.value()))) {
            case ANSWERS -> answer(ticket, standing, tidy, false);
            case REOPENS -> answer(ticket, standing, tidy, true);
            case FOLLOWS_UP -> followUp(held, author, tidy);
            case REFUSED -> new Refused(Reason.RESOLVED);
        };
    }

    /** Keeps a mail that is no answer with the ticket, for agents; nothing else about the ticket changes. */
    @Transactional
    public long automaticNote(TicketId ticket, AutomaticNote note) {
        HeldTicket held = rows.hold(ticket).orElseThrow(() -> new NotFound("ticket " + ticket));
        return rows.write(new MessageDraft(
                held.id(),
                MessageKind.AUTOMATIC,
                note.author() == null ? null : note.author().value(),
                MessageText.cut(MessageText.subject(note.authorName()), 200),
                MessageWay.EMAIL,
                note.fromAddress(),
                MessageText.cut(MessageText.body(note.body()), MessageText.LONGEST),
                note.mailId()));
    }

    private @Nullable Reason reason(Standing author, @Nullable HeldTicket ticket) {
        if (ticket == null || !requesterTickets.sees(ticket.id(), author.id())) {
            return author.status() == PersonStatus.CLOSED ? Reason.CLOSED : Reason.NOT_THEIRS;
        }
        return author.anonymized() ? Reason.ANONYMIZED : null;
    }

    private Answered answer(TicketId ticket, Standing author, UserMessage message, boolean reopened) {
        long written = rows.write(draft(ticket, author, message));
        rows.answered(ticket, TicketStatus.OPEN);
        events.publishEvent(new TicketEvent.UserReplied(ticket, written, author.id(), reopened));
        return new Answered(written, reopened);
    }

    private AnswerOutcome followUp(HeldTicket old, PersonId author, UserMessage message) {
        TicketChannel channel = message.way() == MessageWay.EMAIL ? TicketChannel.EMAIL : TicketChannel.PORTAL;
        NewTicket anew = new NewTicket(
                author,
                old.subject(),
                message.body(),
                old.department(),
                channel,
                message.mailId(),
                message.fromAddress(),
                List.of());
        return opening.open(anew) instanceof Opened(TicketId ticket, long written)
                ? new FollowedUp(ticket, written)
                : new Refused(Reason.RESOLVED);
    }

    private static MessageDraft draft(TicketId ticket, Standing author, UserMessage message) {
        return new MessageDraft(
                ticket,
                MessageKind.USER,
                author.id().value(),
                author.name(),
                message.way(),
                message.fromAddress(),
                message.body(),
                message.mailId());
    }
}
