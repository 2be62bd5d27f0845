package kith.tickets;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as users see it: without notes, and without mails that are no answers.
 *
 * @param own whether the reader asked
 * @param reply what becomes of what the reader writes now
 */
public record Conversation(RequesterTicket ticket, boolean own, List<Said> messages, ReplyEffect reply) {

    public Conversation {
        messages = List.copyOf(messages);
    }

    /** A message; {@code own} when the reader wrote it. */
    public record Said(
            long id,
            boolean byAgent,
            boolean own,
            @Nullable Long author,
            String authorName,
            String body,
            Instant at,
            List<TicketFile> files) {

        public Said {
            files = List.copyOf(files);
        }
    }
}
