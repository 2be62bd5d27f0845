package kith.tickets;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kith.access.Forbidden;
import kith.access.Permission;
import kith.access.Viewer;
import kith.groups.FindPortalRights;
import kith.groups.GroupPermission;
import kith.i18n.Localities;
import kith.i18n.Locality;
import kith.i18n.Translator;
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
    private final FindPortalRights rights;
    private final Translator translator;
    private final Localities localities;
    private final ApplicationEventPublisher events;

    OpenTicket(
            Database db,
            TicketRows rows,
            TicketSettingsRepository settings,
            FindPortalRights rights,
            Translator translator,
            Localities localities,
            ApplicationEventPublisher events) {
        this.db = db;
        this.rows = rows;
        this.settings = settings;
        this.rights = rights;
        this.translator = translator;
        this.localities = localities;
        this.events = events;
    }

    /**
     * Opens a ticket for the requester, who wrote it. A mail is never invalid: a subject it has not got is made up, what
     * is too long is cut.
     */
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
        NewTicket tidy = ticket.channel() == TicketChannel.EMAIL ? fitting(ticket) : tidy(ticket);
        Map<String, String> errors = errors(tidy);
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
        NewTicket tidy = tidy(ticket);
        Map<String, String> errors = errors(tidy);
        if (!errors.isEmpty()) {
            return new Invalid(errors);
        }
        if (!viewer.seesAllTickets() && !viewer.departments().contains(department(tidy))) {
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
        if (now.validatedOnly() && !requester.validated()) {
            return Refusal.NOT_VALIDATED;
        }
        Integer limit = now.openLimit();
        return limit != null && rows.open(ticket.requester()) >= limit ? Refusal.TOO_MANY_OPEN : null;
    }

    private Map<String, String> errors(NewTicket ticket) {
        Map<String, String> errors = new HashMap<>();
        if (ticket.subject().isEmpty() || ticket.subject().length() > MessageText.LONGEST_SUBJECT) {
            errors.put("subject", "tickets.new.subject.bad");
        }
        if (ticket.body().length() > MessageText.LONGEST
                || (ticket.body().isEmpty() && ticket.channel() != TicketChannel.EMAIL)) {
            errors.put("body", "tickets.message.bad");
        }
        if (ticket.department() != null && !settings.departmentExists(ticket.department())) {
            errors.put("department", "tickets.new.department.bad");
        }
        return errors;
    }

    private Opened open(NewTicket ticket, @Nullable Long assignee, MessageDraft first) {
        TicketId id = rows.insert(ticket.requester(), department(ticket), ticket.subject(), ticket.channel(), assignee);
        long message = rows.write(first.in(id));
        rows.participate(id, ticket.participants());
        boolean byAgent = first.kind() == MessageKind.AGENT;
        events.publishEvent(new TicketEvent.Opened(id, message, ticket.requester(), ticket.channel(), byAgent));
        return new Opened(id, message);
    }

    private long department(NewTicket ticket) {
        return ticket.department() != null
                ? ticket.department()
                : settings.department().orElseGet(() -> settings.firstDepartment(said("tickets.first_department")));
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

    private static NewTicket tidy(NewTicket ticket) {
        return ticket.saying(MessageText.subject(ticket.subject()), MessageText.body(ticket.body()));
    }

    private NewTicket fitting(NewTicket mail) {
        String subject = MessageText.cut(MessageText.subject(mail.subject()), MessageText.LONGEST_SUBJECT);
        return mail.saying(
                subject.isEmpty() ? said("tickets.no_subject") : subject,
                MessageText.cut(MessageText.body(mail.body()), MessageText.LONGEST));
    }

    /** A text in the language of the installation. */
    private String said(String key) {
        Locality locality = localities.now();
        return translator
                .texts(Locale.forLanguageTag(locality.language()), locality.zone())
                .t(key);
    }
}
