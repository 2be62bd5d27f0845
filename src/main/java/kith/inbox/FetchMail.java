package kith.inbox;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
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

    FetchMail(Mailbox mailbox, ReceiveMail receiveMail, MailboxVisits visits) {
        this.mailbox = mailbox;
        this.receiveMail = receiveMail;
        this.visits = visits;
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

    private int fetch(Folder folder, String account) throws MessagingException, IOException {
        int fresh = 0;
        for (Message message : folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false))) {
            Date received = message.getReceivedDate();
            Instant at = received == null ? Instant.now() : received.toInstant();
            fresh += receiveMail.receive(bytes(message), account, at).isPresent() ? 1 : 0;
            message.setFlag(Flags.Flag.SEEN, true);
        }
        return fresh;
    }

    private byte[] bytes(Message message) throws MessagingException, IOException {
        LimitedBytes bytes = new LimitedBytes(receiveMail.largest() + 1);
        message.writeTo(bytes);
        return bytes.toByteArray();
    }
}
