package kith.inbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import kith.inbox.MeetEverybody.Everybody;
import kith.mail.MailFile;
import kith.mail.Quiet;
import kith.mail.ReceivedMail;
import kith.people.EmailAddress;
import kith.people.MeetPerson.Met;
import kith.people.PersonId;
import kith.people.UploadedFile;
import kith.tickets.AnswerOutcome;
import kith.tickets.AnswerTicket;
import kith.tickets.MessageWay;
import kith.tickets.NewTicket;
import kith.tickets.OpenOutcome;
import kith.tickets.OpenTicket;
import kith.tickets.TicketChannel;
import kith.tickets.TicketFiles;
import kith.tickets.TicketId;
import kith.tickets.UserMessage;
import org.springframework.stereotype.Component;

/** Makes an answer or a new ticket of a mail, with whoever it names and what came along. */
@Component
class TakeInRequest {

    private final MeetEverybody meetEverybody;
    private final Strangers strangers;
    private final OpenTicket openTicket;
    private final AnswerTicket answerTicket;
    private final TicketFiles ticketFiles;
    private final Threads threads;
    private final TellSender tellSender;

    TakeInRequest(
            MeetEverybody meetEverybody,
            Strangers strangers,
            OpenTicket openTicket,
            AnswerTicket answerTicket,
            TicketFiles ticketFiles,
            Threads threads,
            TellSender tellSender) {
        this.meetEverybody = meetEverybody;
        this.strangers = strangers;
        this.openTicket = openTicket;
        this.answerTicket = answerTicket;
        this.ticketFiles = ticketFiles;
        this.threads = threads;
        this.tellSender = tellSender;
    }

    /** An answer of somebody who has part in the ticket. */
    Taken answer(TicketId ticket, ReceivedMail mail, Met sender, boolean quiet) {
        UserMessage message = new UserMessage(
                mail.text(),
                MessageWay.EMAIL,
                threads.newId(mail),
                address(mail).text());
        AnswerOutcome outcome = Quiet.when(quiet, () -> answerTicket.byUser(ticket, sender.id(), message));
        Taken taken = switch (outcome) {
            case AnswerOutcome.Answered answered ->
                kept(Taken.to(IncomingState.REPLY, ticket), answered.message(), mail);
            case AnswerOutcome.FollowedUp followed ->
                kept(Taken.to(IncomingState.TICKET, followed.ticket()), followed.message(), mail);
            case AnswerOutcome.Refused refused -> Taken.rejected(Reason.of(refused.reason()));
            case AnswerOutcome.Invalid _ -> Taken.rejected(Reason.UNREADABLE);
        };
        return taken.of(sender.id());
    }

    /** A new ticket; somebody unknown becomes a user with it, where strangers may write at all. */
    Taken open(ReceivedMail mail, Optional<Met> known, boolean quiet, boolean forced) {
        boolean stranger = known.isEmpty();
        if (stranger && !forced && !strangers.mayWrite()) {
            return Taken.rejected(Reason.UNKNOWN_SENDER);
        }
        Everybody met = meetEverybody.meet(mail, known, !quiet);
        PersonId sender = met.sender();
        NewTicket ticket = new NewTicket(
                sender,
                mail.subject(),
                mail.text(),
                null,
                TicketChannel.EMAIL,
                threads.newId(mail),
                address(mail).text(),
                met.participants());
        return switch (Quiet.when(quiet, () -> openTicket.open(ticket))) {
            case OpenOutcome.Opened opened ->
                kept(Taken.to(IncomingState.TICKET, opened.ticket()), opened.message(), mail)
                        .of(sender);
            case OpenOutcome.Refused refused -> {
                tellSender.refused(sender, refused.reason(), quiet);
                yield Taken.rejected(Reason.of(refused.reason())).of(sender);
            }
            case OpenOutcome.Invalid _ -> Taken.rejected(Reason.UNREADABLE).of(sender);
        };
    }

    private static EmailAddress address(ReceivedMail mail) {
        return EmailAddress.parse(Objects.requireNonNull(mail.from()).address()).orElseThrow();
    }

    /** Files that cannot be taken stay in the mail, which is kept as it came. */
    private Taken kept(Taken taken, long message, ReceivedMail mail) {
        try {
            for (MailFile file : mail.attachments()) {
                ticketFiles.attach(message, new UploadedFile(file.name(), file.size(), file::open));
            }
            return taken;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
