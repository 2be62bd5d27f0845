package kith.tickets;

import java.util.HashMap;
import java.util.Map;
import kith.i18n.HelpdeskTexts;
import org.springframework.stereotype.Component;

/** Makes what somebody asks for fit to be a ticket, and says what is wrong with it. */
@Component
class TidyTicket {

    private final TicketSettingsRepository settings;
    private final HelpdeskTexts texts;

    TidyTicket(TicketSettingsRepository settings, HelpdeskTexts texts) {
        this.settings = settings;
        this.texts = texts;
    }

    /** A mail is never invalid: a subject it has not got is made up, what is too long is cut. */
    NewTicket tidy(NewTicket ticket) {
        return ticket.channel() == TicketChannel.EMAIL ? fitting(ticket) : stripped(ticket);
    }

    /** What is wrong with a tidy one, by field. */
    Map<String, String> errors(NewTicket ticket) {
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

    /** The one asked for, else the one that takes what comes without. */
    long department(NewTicket ticket) {
        return ticket.department() != null
                ? ticket.department()
                : settings.department()
                        .orElseGet(() -> settings.firstDepartment(texts.now().t("tickets.first_department")));
    }

    private static NewTicket stripped(NewTicket ticket) {
        return ticket.saying(MessageText.subject(ticket.subject()), MessageText.body(ticket.body()));
    }

    private NewTicket fitting(NewTicket mail) {
        String subject = MessageText.cut(MessageText.subject(mail.subject()), MessageText.LONGEST_SUBJECT);
        return mail.saying(
                subject.isEmpty() ? texts.now().t("tickets.no_subject") : subject,
                MessageText.cut(MessageText.body(mail.body()), MessageText.LONGEST));
    }
}
