package kith.tickets;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in the conversation of a ticket, one below the other. */
public sealed interface TicketEntry {

    Instant at();

    /**
     * A message.
     *
     * @param author {@code null} for somebody who is nobody here, or no more
     * @param mentioned the names of the agents it names
     */
    record Message(
            long id,
            MessageKind kind,
            @Nullable Long author,
            String authorName,
            MessageWay way,
            @Nullable String fromAddress,
            String body,
            Instant at,
            List<String> mentioned,
            List<TicketFile> files)
            implements TicketEntry {

        public Message {
            mentioned = List.copyOf(mentioned);
            files = List.copyOf(files);
        }
    }

    /** A change of the ticket; the values are a word of ours, or a name. */
    record Change(
            String actorName,
            String field,
            @Nullable String oldValue,
            @Nullable String newValue,
            Instant at) implements TicketEntry {}
}
