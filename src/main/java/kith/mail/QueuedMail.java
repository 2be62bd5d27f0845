package kith.mail;

import java.time.Instant;
import java.util.List;

/** A mail that somebody has taken from the queue to deliver it. */
record QueuedMail(
        long id,
        String toAddress,
        String toName,
        String language,
        String subject,
        String plain,
        String html,
        String messageId,
        List<String> references,
        Automatic automatic,
        int attempts,
        Instant createdAt) {

    QueuedMail {
        references = List.copyOf(references);
    }
}
