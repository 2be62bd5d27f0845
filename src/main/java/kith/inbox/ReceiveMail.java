package kith.inbox;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/** Keeps a mail that arrived, once however often it is brought, and has it taken in soon. */
@Service
class ReceiveMail {

    private final InboxRecords records;
    private final ApplicationEventPublisher events;
    private final int largest;

    ReceiveMail(
            InboxRecords records,
            ApplicationEventPublisher events,
            @Value("${kith.mail.largest:25MB}") DataSize largest) {
        this.records = records;
        this.events = events;
        this.largest = Math.toIntExact(largest.toBytes());
    }

    /** The most bytes of a mail that are taken in; of one that has more, only the beginning is kept. */
    public int largest() {
        return largest;
    }

    /**
     * Keeps it.
     *
     * @param raw the mail, or its beginning where it has more bytes than {@link #largest}
     * @param at when the mail server got it
     * @return its number; empty when the very same mail is there already
     */
    @Transactional
    public Optional<Long> receive(byte[] raw, String account, Instant at) {
        byte[] kept = raw.length > largest ? Arrays.copyOf(raw, 64 * 1024) : raw;
        Optional<Long> id = records.add(sha256(raw), account, kept, raw.length, at);
        id.ifPresent(mail -> events.publishEvent(new MailKept(mail)));
        return id;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
