package kith.inbox;

import kith.mail.MailAddress;
import kith.mail.ReceivedMail;
import kith.people.MeetPerson.Met;
import kith.tickets.AnswerTicket;
import kith.tickets.AutomaticNote;
import kith.tickets.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps a mail as a note in the ticket it is about, of which nothing else changes. */
@Component
class KeepAsNote {

    private final AnswerTicket answerTicket;
    private final Threads threads;

    KeepAsNote(AnswerTicket answerTicket, Threads threads) {
        this.answerTicket = answerTicket;
        this.threads = threads;
    }

    void keep(TicketId ticket, ReceivedMail mail, @Nullable Met author) {
        MailAddress from = mail.from();
        String address = from == null ? null : from.address();
        String name = from == null ? "?" : from.name().isEmpty() ? from.address() : from.name();
        answerTicket.automaticNote(
                ticket,
                new AutomaticNote(
                        mail.text(), author == null ? null : author.id(), name, address, threads.newId(mail)));
    }
}
