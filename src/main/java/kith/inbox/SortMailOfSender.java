package kith.inbox;

import java.util.Optional;
import kith.bans.Bans;
import kith.inbox.MailLimits.Limited;
import kith.mail.MachineMail;
import kith.mail.ReceivedMail;
import kith.notifications.Notice;
import kith.notifications.Notices;
import kith.people.EmailAddress;
import kith.people.MeetPerson;
import kith.people.MeetPerson.Met;
import kith.tickets.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides what becomes of a mail of somebody. What speaks against it comes first; nothing that a machine wrote is answered
 * by one, and whoever is rejected is told nothing but what {@link Notices} lets through.
 */
@Component
class SortMailOfSender {

    private final InboxRecords records;
    private final Threads threads;
    private final MeetPerson meetPerson;
    private final Bans bans;
    private final MailLimits limits;
    private final Exchanges exchanges;
    private final KeepAsNote keepAsNote;
    private final TakeInRequest takeInRequest;
    private final Notices notices;

    SortMailOfSender(
            InboxRecords records,
            Threads threads,
            MeetPerson meetPerson,
            Bans bans,
            MailLimits limits,
            Exchanges exchanges,
            KeepAsNote keepAsNote,
            TakeInRequest takeInRequest,
            Notices notices) {
        this.records = records;
        this.threads = threads;
        this.meetPerson = meetPerson;
        this.bans = bans;
        this.limits = limits;
        this.exchanges = exchanges;
        this.keepAsNote = keepAsNote;
        this.takeInRequest = takeInRequest;
        this.notices = notices;
    }

    Taken sort(EmailAddress sender, Arrived arrived, ReceivedMail mail, @Nullable MachineMail machine) {
        Optional<Met> known = meetPerson.find(sender);
        Reason reason = reason(sender, arrived, mail, known);
        if (reason != null) {
            return Taken.rejected(reason);
        }
        Optional<Limited> limited =
                arrived.forced() ? Optional.empty() : limits.check(sender, arrived.id(), arrived.at());
        if (limited.isPresent()) {
            warn(limited.get(), known, machine);
            return rejected(Reason.RATE_LIMITED, known).seen(machine);
        }
        Optional<TicketId> ticket = threads.of(mail, null);
        boolean answers = ticket.isPresent() || Exchanges.answers(mail.subject());
        known.ifPresent(met -> exchanges.count(met.id(), sender, arrived, machine, answers));
        if (machine != null
                && (machine.kind().about() || (machine.kind() == MachineMail.Kind.GENERATED && ticket.isPresent()))) {
            return automatic(ticket, arrived, mail, known).seen(machine);
        }
        return request(sender, arrived, mail, known, ticket, machine);
    }

    /** What speaks against taking it in, whatever it says. */
    private @Nullable Reason reason(EmailAddress sender, Arrived arrived, ReceivedMail mail, Optional<Met> known) {
        String messageId = mail.messageId();
        if (messageId != null && records.takenBefore(arrived.id(), messageId, sender.text())) {
            return Reason.DUPLICATE;
        }
        if (bans.holdsFor(sender) && !arrived.forced()) {
            return Reason.BANNED;
        }
        return known.map(Met::agent).orElse(false) ? Reason.AGENT : null;
    }

    private Taken automatic(Optional<TicketId> ticket, Arrived arrived, ReceivedMail mail, Optional<Met> known) {
        if (ticket.isPresent()) {
            keepAsNote.keep(ticket.get(), mail, known.orElse(null));
            return Taken.to(IncomingState.NOTE, ticket.get())
                    .of(known.map(Met::id).orElse(null));
        }
        if (arrived.forced()) {
            return takeInRequest.open(mail, known, true, true);
        }
        return rejected(Reason.AUTOMATIC, known);
    }

    private Taken request(
            EmailAddress sender,
            Arrived arrived,
            ReceivedMail mail,
            Optional<Met> known,
            Optional<TicketId> ticket,
            @Nullable MachineMail machine) {
        boolean quiet = machine != null;
        if (ticket.isPresent() && known.isPresent() && threads.takesPart(ticket.get(), known.get())) {
            return takeInRequest.answer(ticket.get(), mail, known.get(), quiet).seen(machine);
        }
        Taken opened = takeInRequest.open(mail, known, quiet, arrived.forced()).seen(machine);
        boolean elsewhere = ticket.isPresent() && opened.state() == IncomingState.TICKET;
        return elsewhere ? opened.because(Reason.NO_PART).saying("#" + ticket.get() + " · " + sender) : opened;
    }

    private void warn(Limited limited, Optional<Met> known, @Nullable MachineMail machine) {
        if (limited.begins() && machine == null && known.isPresent()) {
            notices.send(Notice.rateWarning(limited.until()), known.get().id());
        }
    }

    private static Taken rejected(Reason reason, Optional<Met> known) {
        return Taken.rejected(reason).of(known.map(Met::id).orElse(null));
    }
}
