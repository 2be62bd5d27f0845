package kith.chats;

import java.util.Optional;
import kith.access.Permission;
import kith.access.Viewer;
import kith.chats.SayOutcome.Invalid;
import kith.chats.SayOutcome.NotTheirs;
import kith.chats.SayOutcome.Said;
import kith.sql.Sql;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The agent who has a chat says something in it. */
@Service
public class AnswerChat {

    private final ChatWriter writer;
    private final Chats chats;

    AnswerChat(ChatWriter writer, Chats chats) {
        this.writer = writer;
        this.chats = chats;
    }

    @Transactional
    public SayOutcome answer(ChatId chat, String typed, Viewer viewer) {
        viewer.require(Permission.TICKETS_REPLY);
        chats.get(chat, viewer);
        Optional<String> body = ChatText.kept(typed);
        if (body.isEmpty()) {
            return new Invalid();
        }
        if (!writer.hold(chat, Sql.of("c.ended_at is null and c.agent_id = ?", viewer.agentId()))) {
            return new NotTheirs();
        }
        writer.say(chat, ChatMessage.Kind.AGENT, viewer, body.get());
        return new Said();
    }
}
