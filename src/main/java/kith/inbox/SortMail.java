package kith.inbox;

import java.util.Optional;
import kith.mail.MachineMail;
import kith.mail.MailAddress;
import kith.mail.ReadMail;
import kith.mail.ReceivedMail;
import kith.mail.UnreadableMail;
import kith.people.EmailAddress;
import kith.sql.Database;
import kith.tickets.TicketId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides what becomes of a mail: puts aside what came back, is our own or says not who wrote it, and has the rest sorted. */
@Service
class SortMail {

    private final Database db;
    private final InboxRecords records;
    private final OwnMail ownMail;
    private final Threads threads;
    private final SortMailOfSender sortMailOfSender;
    private final KeepAsNote keepAsNote;
    private final ReceiveMail receiveMail;

    SortMail(
            Database db,
            InboxRecords records,
            OwnMail ownMail,
            Threads threads,
            SortMailOfSender sortMailOfSender,
            KeepAsNote keepAsNote,
            ReceiveMail receiveMail) {
        this.db = db;
        this.records = records;
        this.ownMail = ownMail;
        this.threads = threads;
        this.sortMailOfSender = sortMailOfSender;
        this.keepAsNote = keepAsNote;
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
            taken = sortMailOfSender.sort(sender, arrived, mail, machine);
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
        ticket.ifPresent(known -> keepAsNote.keep(known, mail, null));
        return new Taken(IncomingState.BOUNCE, null, null, null, ticket.orElse(null));
    }
}
