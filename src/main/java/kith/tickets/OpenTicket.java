package kith.tickets;

import java.util.Map;
import kith.access.Forbidden;
import kith.access.Permission;
import kith.access.Viewer;
import kith.groups.FindPortalRights;
import kith.groups.GroupPermission;
import kith.sql.Database;
import kith.tickets.OpenOutcome.Invalid;
import kith.tickets.OpenOutcome.Opened;
import kith.tickets.OpenOutcome.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens tickets. What a status, a usergroup or a limit forbids is forbidden here, whichever way somebody comes. */
@Service
public class OpenTicket {

    private final Database db;
    private final TicketRows rows;
    private final TicketSettingsRepository settings;
    private final TidyTicket tidyTicket;
    private final FindPortalRights rights;
    private final ApplicationEventPublisher events;

    OpenTicket(
            Database db,
            TicketRows rows,
            TicketSettingsRepository settings,
            TidyTicket tidyTicket,
            FindPortalRights rights,
            ApplicationEventPublisher events) {
        this.db = db;
        this.rows = rows;
        this.settings = settings;
        this.tidyTicket = tidyTicket;
        this.rights = rights;
        this.events = events;
    }

    /** Opens a ticket for the requester, who wrote it. */
    @Transactional
    public OpenOutcome open(NewTicket ticket) {
        Standing requester = Standing.hold(db, ticket.requester());
        Refusal refusal = refusal(requester, ticket);
        if (refusal == Refusal.TOO_MANY_OPEN) {
            events.publishEvent(new TicketEvent.OverLimit(ticket.requester(), ticket.channel()));
        }
        if (refusal != null) {
            return new Refused(refusal);
        }
        NewTicket tidy = tidyTicket.tidy(ticket);
        Map<String, String> errors = tidyTicket.errors(tidy);
        return errors.isEmpty()
                ? open(tidy, null, first(tidy, MessageKind.USER, requester.id().value(), requester.name()))
                : new Invalid(errors);
    }

    /** Opens a ticket for a user, written by an agent. */
    @Transactional
    public OpenOutcome openFor(NewTicket ticket, Viewer viewer) {
        return openFor(ticket, false, viewer);
    }

    /** The same; {@code own} gives it to the agent at once. */
    @Transactional
    public OpenOutcome openFor(NewTicket ticket, boolean own, Viewer viewer) {
        viewer.require(own ? Permission.TICKETS_ASSIGN : Permission.TICKETS_REPLY);
        Standing requester = Standing.hold(db, ticket.requester());
        Refusal refusal = requester.refusal();
        if (refusal != null) {
            return new Refused(refusal);
        }
        NewTicket tidy = tidyTicket.tidy(ticket);
        Map<String, String> errors = tidyTicket.errors(tidy);
        if (!errors.isEmpty()) {
            return new Invalid(errors);
        }
        if (!viewer.seesAllTickets() && !viewer.departments().contains(tidyTicket.department(tidy))) {
            throw new Forbidden("department " + tidy.department() + " is none of " + viewer);
        }
        return open(
                tidy, own ? viewer.agentId() : null, first(tidy, MessageKind.AGENT, viewer.agentId(), viewer.name()));
    }

    private @Nullable Refusal refusal(Standing requester, NewTicket ticket) {
        Refusal refusal = requester.refusal();
        if (refusal != null) {
            return refusal;
        }
        TicketSettings now = settings.now();
        if (!rights.of(ticket.requester().value()).may(GroupPermission.CREATE_TICKETS)) {
            return Refusal.NOT_ALLOWED;
        }
        if ((now.validatedOnly() || requester.held()) && !requester.validated()) {
            return Refusal.NOT_VALIDATED;
        }
        Integer limit = now.openLimit();
        return limit != null && rows.open(ticket.requester()) >= limit ? Refusal.TOO_MANY_OPEN : null;
    }

    private Opened open(NewTicket ticket, @Nullable Long assignee, MessageDraft first) {
        TicketId id = rows.insert(
                ticket.requester(), tidyTicket.department(ticket), ticket.subject(), ticket.channel(), assignee);
        long message = rows.write(first.in(id));
        rows.participate(id, ticket.participants());
        boolean byAgent = first.kind() == MessageKind.AGENT;
        events.publishEvent(new TicketEvent.Opened(id, message, ticket.requester(), ticket.channel(), byAgent));
        return new Opened(id, message);
    }

    private static MessageDraft first(NewTicket ticket, MessageKind kind, long author, String name) {
        return new MessageDraft(
                new TicketId(0),
                kind,
                author,
                name,
                ticket.way(),
                ticket.fromAddress(),
                ticket.body(),
                ticket.mailId());
    }
}
