package kith.chats;

import java.util.List;
import java.util.Optional;
import kith.chats.SayOutcome.Invalid;
import kith.chats.SayOutcome.NotTheirs;
import kith.chats.SayOutcome.Said;
import kith.chats.SayOutcome.TooFast;
import kith.sql.Database;
import kith.sql.Sql;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Visitors say something in their chat, before and after somebody has accepted it. */
@Service
public class SayAsVisitor {

    private static final int MOST_IN_A_MINUTE = 30;

    private final Database db;
    private final ChatWriter writer;
    private final OwnChats own;

    SayAsVisitor(Database db, ChatWriter writer, OwnChats own) {
        this.db = db;
        this.writer = writer;
        this.own = own;
    }

    @Transactional
    public SayOutcome say(ChatId chat, String typed) {
        Optional<String> body = ChatText.kept(typed);
        if (body.isEmpty()) {
            return new Invalid();
        }
        if (!writer.hold(chat, Sql.of("c.ended_at is null"))) {
            return new NotTheirs();
        }
        if (lately(chat) >= MOST_IN_A_MINUTE) {
            return new TooFast();
        }
        writer.say(chat, ChatMessage.Kind.USER, null, body.get());
        own.seen(List.of(chat));
        return new Said();
    }

    private int lately(ChatId chat) {
        return db.sql("""
                        select count(*) from chat_message
                        where chat_id = ? and kind = 'USER' and at > now() - interval '1 minute'
                        """, chat.value()).query(Integer.class).single();
    }
}
