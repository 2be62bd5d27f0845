package kith.chats;

import java.util.List;
import kith.access.NotFound;
import kith.access.Viewer;
import kith.people.PersonId;
import kith.sql.Page;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Chats as agents see them; one of a department they may not see is not found. */
@Service
public class Chats {

    private static final int LATEST = 3;

    private final ChatRepository rows;

    Chats(ChatRepository rows) {
        this.rows = rows;
    }

    public Chat get(ChatId chat, Viewer viewer) {
        return rows.find(VisibleChats.of(chat, viewer)).orElseThrow(() -> new NotFound("chat " + chat));
    }

    /** The last few of the same person besides this one. */
    public List<Chat> besides(Chat chat, Viewer viewer) {
        PersonId person = chat.person();
        return person == null
                ? List.of()
                : rows.page(
                                Sql.lines(
                                        VisibleChats.of(person, viewer),
                                        Sql.of("and c.id <> ?", chat.id().value())),
                                null,
                                null,
                                LATEST)
                        .rows();
    }

    /**
     * Those that are over, the newest first.
     *
     * @param after the last one of the page before
     * @param before the first one of the page after
     */
    public Page<Chat, Long> ended(@Nullable Long after, @Nullable Long before, Viewer viewer) {
        return rows.page(
                Sql.both(Sql.of("c.ended_at is not null"), VisibleChats.to(viewer)), after, before, ChatsPage.SIZE);
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
