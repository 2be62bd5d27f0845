package kith.chats;

import kith.access.Permission;
import kith.access.Viewer;
import kith.sql.Sql;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends chats: visitors and the agents who answer them do. */
@Service
public class EndChat {

    private final ChatWriter writer;
    private final Chats chats;
    private final ChatRepository rows;
    private final ApplicationEventPublisher events;

    EndChat(ChatWriter writer, Chats chats, ChatRepository rows, ApplicationEventPublisher events) {
        this.writer = writer;
        this.chats = chats;
        this.rows = rows;
        this.events = events;
    }

    /** Its visitor has had enough. One that is over stays as it is. */
    @Transactional
    public void byVisitor(ChatId chat) {
        if (writer.hold(chat, Sql.of("c.ended_at is null"))) {
            end(chat, Ending.BY_USER);
        }
    }

    /** {@code false} when somebody else answers in it by now, or it is over. */
    @Transactional
    public boolean byAgent(ChatId chat, Viewer viewer) {
        viewer.require(Permission.TICKETS_REPLY);
        chats.get(chat, viewer);
        boolean theirs = writer.hold(chat, Sql.of("c.ended_at is null and c.agent_id = ?", viewer.agentId()));
        if (theirs) {
            end(chat, Ending.BY_AGENT);
        }
        return theirs;
    }

    /** Nobody is there any more, on one side or the other. */
    @Transactional
    void forgotten(ChatId chat, Sql stillSo, Ending ending) {
        if (writer.hold(chat, stillSo)) {
            end(chat, ending);
        }
    }

    private void end(ChatId chat, Ending ending) {
        writer.end(chat, ending);
        rows.find(Sql.of("c.id = ?", chat.value()))
                .map(ended -> new ChatEnded(ended, rows.messages(chat, null).rows()))
                .ifPresent(events::publishEvent);
    }
}
