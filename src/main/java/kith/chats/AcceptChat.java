package kith.chats;

import kith.access.Permission;
import kith.access.Viewer;
import kith.sql.Sql;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agents accept chats that wait; of several at once the first one has it. */
@Service
public class AcceptChat {

    private final ChatWriter writer;
    private final Chats chats;

    AcceptChat(ChatWriter writer, Chats chats) {
        this.writer = writer;
        this.chats = chats;
    }

    /** {@code false} when it does not wait any more. */
    @Transactional
    public boolean accept(ChatId chat, Viewer viewer) {
        viewer.require(Permission.TICKETS_REPLY);
        chats.get(chat, viewer);
        boolean waits = writer.hold(chat, Sql.of("c.ended_at is null and c.accepted_at is null"));
        if (waits) {
            writer.give(chat, viewer.agentId(), viewer.name());
            writer.say(chat, ChatMessage.Kind.JOINED, viewer, null);
        }
        return waits;
    }
}
