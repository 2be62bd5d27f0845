package kith.inbox;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import kith.jobs.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Fetches what is unread in the mailbox. A mail is marked as read only when it is kept, so whatever breaks off in the
 * middle is fetched again, and {@link ReceiveMail} knows what it has.
 */
@Component
class FetchMail implements Job {

    static final String NAME = "inbox.fetch";
    private static final Logger LOG = LoggerFactory.getLogger(FetchMail.class);

    private final Mailbox mailbox;
    private final ReceiveMail receiveMail;
    private final MailboxVisits visits;
    private final Clock clock;

    FetchMail(Mailbox mailbox, ReceiveMail receiveMail, MailboxVisits visits, Clock clock) {
        this.mailbox = mailbox;
        this.receiveMail = receiveMail;
        this.visits = visits;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(long id) {
        try {
            fetch(mailbox);
            visits.went(mailbox.account(), "");
        } catch (MessagingException | IOException e) {
            LOG.warn("The mailbox cannot be read: {}", e.toString());
            visits.went(mailbox.account(), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void givenUp(long id) {
        visits.went(mailbox.account(), "?");
    }

    /** How many mails were new. */
    int fetch(Mailbox from) throws MessagingException, IOException {
        Session session = Session.getInstance(from.properties());
        try (Store store = session.getStore(from.protocol())) {
            store.connect(from.user(), from.password());
            try (Folder folder = store.getFolder(from.folder())) {
                folder.open(Folder.READ_WRITE);
                return fetch(folder, from.account());
            }
        }
    }

    /** A mail that cannot be got stops none of the others; it is tried again the next time. */
    private int fetch(Folder folder, String account) throws MessagingException, IOException {
        int fresh = 0;
        MessagingException failure = null;
        for (Message message : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
            try {
                fresh += receiveMail
                                .receive(bytes(message), account, receivedAt(message))
                                .isPresent()
                        ? 1
                        : 0;
                message.setFlag(Flags.Flag.SEEN, true);
            } catch (MessagingException e) {
                if (!folder.isOpen()) {
                    throw e;
                }
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
        return fresh;
    }

    /** When the server got it. Of some broken mails a server cannot say so: they come now. */
    private Instant receivedAt(Message message) {
        try {
            Date received = message.getReceivedDate();
            return received == null ? clock.instant() : received.toInstant();
        } catch (MessagingException brokenHead) {
            return clock.instant();
        }
    }

    private byte[] bytes(Message message) throws MessagingException, IOException {
        LimitedBytes bytes = new LimitedBytes(receiveMail.largest() + 1);
        message.writeTo(bytes);
        return bytes.toByteArray();
    }
}
