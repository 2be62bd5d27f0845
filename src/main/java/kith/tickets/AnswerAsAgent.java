package kith.tickets;

import java.io.IOException;
import java.util.Map;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.Viewer;
import kith.tickets.AnswerOutcome.Answered;
import kith.tickets.AnswerOutcome.Invalid;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Writes in tickets what agents say: answers, and notes for one another. */
@Service
public class AnswerAsAgent {

    private final TicketRows rows;
    private final TicketFiles files;
    private final Mentions mentions;
    private final ApplicationEventPublisher events;

    AnswerAsAgent(TicketRows rows, TicketFiles files, Mentions mentions, ApplicationEventPublisher events) {
        this.rows = rows;
        this.files = files;
        this.mentions = mentions;
        this.events = events;
    }

    /** The answer of an agent. A file that cannot be taken makes it invalid. */
    @Transactional(rollbackFor = IOException.class)
    public AnswerOutcome answer(TicketId ticket, AgentMessage message, Viewer viewer) throws IOException {
        hold(ticket, viewer);
        String body = MessageText.body(message.body());
        if (!MessageText.fits(body)) {
            return new Invalid(MessageText.BAD);
        }
        long written = write(ticket, MessageKind.AGENT, body, viewer);
        if (!files.attachAll(written, message.files())) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Invalid(Map.of("files", "tickets.files.bad"));
        }
        rows.answered(ticket, message.then());
        boolean resolved = message.then().done();
        events.publishEvent(new TicketEvent.AgentReplied(ticket, written, viewer.agentId(), resolved));
        return new Answered(written, false);
    }

    /** A note that no user ever sees; agents it names are told. */
    @Transactional
    public AnswerOutcome note(TicketId ticket, String body, Viewer viewer) {
        HeldTicket held = hold(ticket, viewer);
        String text = MessageText.body(body);
        if (!MessageText.fits(text)) {
            return new Invalid(MessageText.BAD);
        }
        long written = write(ticket, MessageKind.NOTE, text, viewer);
        mentions.record(written, text, held.department(), viewer)
                .forEach(agent -> events.publishEvent(new TicketEvent.Mentioned(ticket, written, agent)));
        return new Answered(written, false);
    }

    private HeldTicket hold(TicketId ticket, Viewer viewer) {
        viewer.require(Permission.TICKETS_REPLY);
        return rows.hold(ticket)
                .filter(held -> viewer.seesAllTickets() || viewer.departments().contains(held.department()))
                .orElseThrow(() -> new NotFound("ticket " + ticket));
    }

    private long write(TicketId ticket, MessageKind kind, String body, Viewer viewer) {
        return rows.write(
                new MessageDraft(ticket, kind, viewer.agentId(), viewer.name(), MessageWay.AGENT, null, body, null));
    }
}
