package kith.notifications;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kith.mail.MailTraces;
import kith.mail.MailTraces.Trace;
import kith.shell.Screen;
import kith.shell.Templates;
import kith.tickets.MessageTrace;
import kith.tickets.TicketId;
import org.springframework.stereotype.Component;

/** Says under each message of a ticket whom it was mailed to, and what became of that. */
@Component
class MailTrace implements MessageTrace {

    private final MailTraces mails;
    private final Templates templates;

    MailTrace(MailTraces mails, Templates templates) {
        this.mails = mails;
        this.templates = templates;
    }

    @Override
    public Map<Long, Content> traces(TicketId ticket, Screen screen) {
        return mails.ofTicket(ticket.value()).stream()
                .collect(Collectors.groupingBy(
                        Trace::message,
                        Collectors.collectingAndThen(Collectors.toList(), traces -> line(traces, screen))));
    }

    private Content line(List<Trace> traces, Screen screen) {
        return templates.content("notifications/trace", Map.of("screen", screen, "traces", traces));
    }
}
