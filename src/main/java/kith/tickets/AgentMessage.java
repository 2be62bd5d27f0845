package kith.tickets;

import java.util.List;
import kith.people.UploadedFile;

/**
 * What an agent writes to the user.
 *
 * @param then where the ticket stands after it
 */
public record AgentMessage(String body, TicketStatus then, List<UploadedFile> files) {

    public AgentMessage {
        files = List.copyOf(files);
    }
}
