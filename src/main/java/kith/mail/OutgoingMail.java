package kith.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail in the list of what has left or is to leave.
 *
 * @param nextAttemptAt when it is tried, if it still waits
 * @param unreachable whether the last try did not get as far as the mail
 * @param error what the server last said against it
 */
public record OutgoingMail(
        long id,
        String kind,
        @Nullable Long personId,
        @Nullable Long ticketId,
        String toAddress,
        String toName,
        String subject,
        String plain,
        boolean secret,
        MailState state,
        int attempts,
        Instant nextAttemptAt,
        boolean unreachable,
        @Nullable String error,
        Instant createdAt,
        @Nullable Instant sentAt) {

    /** Whether it can be tried again, at once: what opened something is gone when it has failed. */
    public boolean repeatable() {
        return (state == MailState.QUEUED && attempts > 0) || (state == MailState.FAILED && !secret);
    }

    public boolean waits() {
        return state == MailState.QUEUED;
    }
}
