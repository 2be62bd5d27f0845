package kith.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail as lists show it.
 *
 * @param personName the user it is from, where there is one
 */
public record IncomingMail(
        long id,
        IncomingState state,
        @Nullable Reason reason,
        @Nullable String evidence,
        boolean machine,
        @Nullable String fromAddress,
        @Nullable String fromName,
        @Nullable String subject,
        String account,
        long size,
        Instant receivedAt,
        @Nullable Long person,
        @Nullable String personName,
        @Nullable Long ticket) {

    /** Whether an agent can have it taken in anew. */
    public boolean again() {
        return state == IncomingState.REJECTED && reason != null && reason.surmountable();
    }
}
