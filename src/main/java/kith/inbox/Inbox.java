package kith.inbox;

import java.util.Optional;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.Viewer;
import kith.audit.SystemLog;
import kith.jobs.Jobs;
import kith.mail.ReadMail;
import kith.mail.ReceivedMail;
import kith.mail.UnreadableMail;
import kith.sql.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What arrived, for administrators to look at and to have taken in after all. */
@Service
public class Inbox {

    private final IncomingMails mails;
    private final InboxRecords records;
    private final Jobs jobs;
    private final SystemLog systemLog;

    Inbox(IncomingMails mails, InboxRecords records, Jobs jobs, SystemLog systemLog) {
        this.mails = mails;
        this.records = records;
        this.jobs = jobs;
        this.systemLog = systemLog;
    }

    /** The newest first; {@code before} is the last one of the page before. */
    public Page<IncomingMail, Long> list(
            @Nullable IncomingState state, String from, @Nullable Long before, int size, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return mails.list(state, from, before, size);
    }

    public IncomingMail get(long id, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return mails.find(id).orElseThrow(() -> new NotFound("mail " + id));
    }

    /** What stands in it; empty when it cannot be read, or was taken away. */
    public Optional<ReceivedMail> content(long id, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return records.raw(id).flatMap(Inbox::read);
    }

    /** The very bytes. */
    public byte[] raw(long id, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return records.raw(id).orElseThrow(() -> new NotFound("mail " + id));
    }

    /** Has a rejected mail taken in, whatever spoke against it; {@code false} when that cannot be overcome. */
    @Transactional
    public boolean takeInAfterAll(long id, Viewer viewer) {
        if (!get(id, viewer).again() || !records.again(id)) {
            return false;
        }
        jobs.start(TakeInMail.NAME, id);
        systemLog.record(new InboxEvent.ProcessedAgain(id));
        return true;
    }

    private static Optional<ReceivedMail> read(byte[] raw) {
        try {
            return Optional.of(ReadMail.of(raw));
        } catch (UnreadableMail unreadable) {
            return Optional.empty();
        }
    }
}
