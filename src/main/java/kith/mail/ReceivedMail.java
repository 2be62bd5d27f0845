package kith.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it was understood.
 *
 * @param messageId with its brackets; {@code null} without one
 * @param references the Message-IDs it goes on from, the nearest first
 * @param from who wrote it; {@code null} when no address can be made out
 * @param recipients those in To and Cc
 * @param text what was written, the text of the HTML where there is nothing else; quoted text is kept
 * @param report what the mail reports, where it is a report (RFC 6522); {@code null} for all others
 * @param cut whether something was left unread because it was too much
 */
public record ReceivedMail(
        MailHeaders headers,
        @Nullable String messageId,
        List<String> references,
        @Nullable MailAddress from,
        List<MailAddress> recipients,
        String subject,
        String text,
        List<MailFile> attachments,
        @Nullable Report report,
        boolean cut) {

    /**
     * What became of a mail of ours.
     *
     * @param about the Message-ID of that mail, where it says so
     * @param recipient whom it did not reach
     * @param diagnosis the words of the server
     */
    public record Report(
            Kind kind,
            @Nullable String about,
            @Nullable String recipient,
            @Nullable String diagnosis) {

        /** What is reported. */
        public enum Kind {
            /** Delivery: RFC 3464. */
            DELIVERY,
            /** Reading: RFC 8098. */
            DISPOSITION,
            /** A complaint about spam: RFC 5965. */
            COMPLAINT
        }
    }

    public ReceivedMail {
        references = List.copyOf(references);
        recipients = List.copyOf(recipients);
        attachments = List.copyOf(attachments);
    }
}
