package kith.inbox;

import java.util.Optional;
import java.util.regex.Pattern;
import kith.bans.Bans;
import kith.inbox.MailLimits.Limited;
import kith.mail.MachineMail;
import kith.mail.MailAddress;
import kith.mail.ReadMail;
import kith.mail.ReceivedMail;
import kith.mail.UnreadableMail;
import kith.notifications.Notice;
import kith.notifications.Notices;
import kith.people.EmailAddress;
import kith.people.MeetPerson;
import kith.people.MeetPerson.Met;
import kith.sql.Database;
import kith.tickets.AnswerTicket;
import kith.tickets.AutomaticNote;
import kith.tickets.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides what becomes of a mail. What speaks against it comes first; nothing that a machine wrote is answered by one, and
 * whoever is rejected is told nothing but what {@link Notices} lets through.
 */
@Service
public class SortMail {

    /** How mail programs begin the subject of an answer. */
    private static final Pattern ANSWER = Pattern.compile("(?i)^(re|aw|antw|sv|vs|odp|ynt)\\s*:");

    private final Database db;
    private final InboxRecords records;
    private final OwnMail ownMail;
    private final Threads threads;
    private final MeetPerson meetPerson;
    private final Bans bans;
    private final MailLimits limits;
    private final Exchanges exchanges;
    private final AnswerTicket answerTicket;
    private final TakeInRequest takeInRequest;
    private final Notices notices;
    private final ReceiveMail receiveMail;

    SortMail(
            Database db,
            InboxRecords records,
            OwnMail ownMail,
            Threads threads,
            MeetPerson meetPerson,
            Bans bans,
            MailLimits limits,
            Exchanges exchanges,
            AnswerTicket answerTicket,
            TakeInRequest takeInRequest,
            Notices notices,
            ReceiveMail receiveMail) {
        this.db = db;
        this.records = records;
        this.ownMail = ownMail;
        this.threads = threads;
        this.meetPerson = meetPerson;
        this.bans = bans;
        this.limits = limits;
        this.exchanges = exchanges;
        this.answerTicket = answerTicket;
        this.takeInRequest = takeInRequest;
        this.notices = notices;
        this.receiveMail = receiveMail;
    }

    /** Takes in the mail of this number, if that has not been done. */
    @Transactional
    public void sort(long id) {
        Optional<Arrived> held = records.hold(id);
        if (held.isEmpty()) {
            return;
        }
        Arrived arrived = held.get();
        if (arrived.size() > receiveMail.largest()) {
            records.conclude(id, Taken.rejected(Reason.TOO_LARGE), false);
            return;
        }
        try {
            sort(arrived, ReadMail.of(records.raw(id).orElseThrow()));
        } catch (UnreadableMail unreadable) {
            records.conclude(id, Taken.rejected(Reason.UNREADABLE).saying(unreadable.getMessage()), false);
        }
    }

    private void sort(Arrived arrived, ReceivedMail mail) {
        records.describe(arrived.id(), mail);
        MachineMail machine = MachineMail.of(mail).orElse(null);
        MailAddress from = mail.from();
        EmailAddress sender =
                from == null ? null : EmailAddress.parse(from.address()).orElse(null);
        Taken taken;
        if (ownMail.wrote(mail)) {
            taken = Taken.rejected(Reason.OWN);
        } else if (machine != null && machine.kind() == MachineMail.Kind.BOUNCE) {
            taken = bounce(mail).seen(machine);
        } else if (sender == null) {
            taken = Taken.rejected(Reason.NO_SENDER);
        } else {
            oneAfterTheOther(sender);
            taken = from(sender, arrived, mail, machine);
        }
        records.conclude(arrived.id(), taken, machine != null);
    }

    /** Two mails of one sender that are taken in at once must see each other. */
    private void oneAfterTheOther(EmailAddress sender) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('mail from ' || ?, 0))", sender.key())
                .query()
                .listOfRows();
    }

    /** A returned mail is shown with the ticket it was about, and makes nobody a user. */
    private Taken bounce(ReceivedMail mail) {
        ReceivedMail.Report report = mail.report();
        Optional<TicketId> ticket = threads.of(mail, report == null ? null : report.about());
        ticket.ifPresent(known -> keep(known, mail, null));
        return new Taken(IncomingState.BOUNCE, null, null, null, ticket.orElse(null));
    }

    private Taken from(EmailAddress sender, Arrived arrived, ReceivedMail mail, @Nullable MachineMail machine) {
        String messageId = mail.messageId();
        if (messageId != null && records.takenBefore(arrived.id(), messageId, sender.text())) {
            return Taken.rejected(Reason.DUPLICATE);
        }
        if (bans.holdsFor(sender) && !arrived.forced()) {
            return Taken.rejected(Reason.BANNED);
        }
        Optional<Met> known = meetPerson.find(sender);
        if (known.map(Met::agent).orElse(false)) {
            return Taken.rejected(Reason.AGENT);
        }
        if (!arrived.forced()) {
            Optional<Limited> limited = limits.check(sender, arrived.id(), arrived.at());
            if (limited.isPresent()) {
                warn(limited.get(), known, machine);
                return rejected(Reason.RATE_LIMITED, known).seen(machine);
            }
        }
        Optional<TicketId> ticket = threads.of(mail, null);
        boolean answers = ticket.isPresent() || ANSWER.matcher(mail.subject()).find();
        known.ifPresent(met -> exchanges.count(met.id(), sender, arrived, machine, answers));
        if (machine != null
                && (machine.kind().about() || (machine.kind() == MachineMail.Kind.GENERATED && ticket.isPresent()))) {
            return automatic(ticket, arrived, mail, known).seen(machine);
        }
        return request(sender, arrived, mail, known, ticket, machine);
    }

    private Taken automatic(Optional<TicketId> ticket, Arrived arrived, ReceivedMail mail, Optional<Met> known) {
        if (ticket.isPresent()) {
            keep(ticket.get(), mail, known.orElse(null));
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

    private void keep(TicketId ticket, ReceivedMail mail, @Nullable Met author) {
        MailAddress from = mail.from();
        String address = from == null ? null : from.address();
        String name = from == null ? "?" : from.name().isEmpty() ? from.address() : from.name();
        answerTicket.automaticNote(
                ticket,
                new AutomaticNote(
                        mail.text(), author == null ? null : author.id(), name, address, threads.newId(mail)));
    }
}
