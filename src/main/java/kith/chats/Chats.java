package kith.chats;

import kith.access.NotFound;
import kith.access.Viewer;
import kith.sql.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Chats as agents see them; one of a department they may not see is not found. */
@Service
public class Chats {

    private final ChatRepository rows;

    Chats(ChatRepository rows) {
        this.rows = rows;
    }

    public Chat get(ChatId chat, Viewer viewer) {
        return rows.find(VisibleChats.of(chat, viewer)).orElseThrow(() -> new NotFound("chat " + chat));
    }

    /**
     * What was said in a chat, in its order.
     *
     * @param before only what was said before this message; {@code null} for the last words
     */
    public Page<ChatMessage, Long> messages(ChatId chat, @Nullable Long before, Viewer viewer) {
        return rows.messages(get(chat, viewer).id(), before);
    }
}
