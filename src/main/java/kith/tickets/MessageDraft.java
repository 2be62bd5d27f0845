package kith.tickets;

import org.jspecify.annotations.Nullable;

/**
 * A message about to be written.
 *
 * @param author {@code null} for somebody who is nobody here
 * @param authorName the name of this moment
 */
record MessageDraft(
        TicketId ticket,
        MessageKind kind,
        @Nullable Long author,
        String authorName,
        MessageWay way,
        @Nullable String fromAddress,
        String body,
        @Nullable String mailId) {

    MessageDraft in(TicketId other) {
        return new MessageDraft(other, kind, author, authorName, way, fromAddress, body, mailId);
    }
}
