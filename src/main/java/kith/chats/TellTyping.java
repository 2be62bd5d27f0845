package kith.chats;

import kith.access.Permission;
import kith.access.Viewer;
import kith.chats.ChatSignal.AgentTypes;
import kith.chats.ChatSignal.VisitorTypes;
import kith.sql.Database;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the other side of a chat that somebody is typing. Nothing of it is kept. */
@Service
public class TellTyping {

    private final Database db;
    private final Chats chats;

    TellTyping(Database db, Chats chats) {
        this.db = db;
        this.chats = chats;
    }

    @Transactional
    public void ofAgent(ChatId id, Viewer viewer) {
        viewer.require(Permission.TICKETS_REPLY);
        Chat chat = chats.get(id, viewer);
        if (chat.answeredBy(viewer.agentId())) {
            tell(new AgentTypes(id));
        }
    }

    /** While nobody has accepted the chat, nobody is told. */
    @Transactional
    public void ofVisitor(Chat chat) {
        Long agent = chat.agent();
        if (agent != null && !chat.ended()) {
            tell(new VisitorTypes(chat.id(), agent));
        }
    }

    private void tell(ChatSignal signal) {
        db.sql("select pg_notify('kith_chat', ?)", signal.text()).query().listOfRows();
    }
}
