package kith.chats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kith.sql.Database;
import kith.sql.Page;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads chats as {@code chat c}, and what was said in them. */
@Repository
class ChatRepository {

    private static final int MESSAGES = 200;

    private final Database db;

    ChatRepository(Database db) {
        this.db = db;
    }

    Optional<Chat> find(Sql condition) {
        return db.sql(Sql.lines(ChatRows.SELECT, condition))
                .query(ChatRows::chat)
                .optional();
    }

    long count(Sql condition) {
        return db.sql(Sql.lines(Sql.of("select count(*) from chat c where"), condition))
                .query(Long.class)
                .single();
    }

    /** Those who meet the condition, the newest first. */
    Page<Chat, Long> page(Sql condition, @Nullable Long after, @Nullable Long before, int size) {
        boolean up = before != null;
        List<Chat> found = new ArrayList<>(
                db.sql(Sql.lines(ChatRows.SELECT, condition, rest(after, before), order(up), Sql.limit(size + 1)))
                        .query(ChatRows::chat)
                        .list());
        boolean more = found.size() > size;
        if (more) {
            found.removeLast();
        }
        if (up) {
            Collections.reverse(found);
        }
        boolean none = found.isEmpty();
        boolean above = up ? more : after != null;
        return new Page<>(
                found,
                above && !none ? found.getFirst().id().value() : null,
                (up || more) && !none ? found.getLast().id().value() : null);
    }

    private static Sql rest(@Nullable Long after, @Nullable Long before) {
        if (before != null) {
            return Sql.of("and (c.began_at, c.id) > (select began_at, id from chat where id = ?)", before);
        }
        return after == null
                ? Sql.of("")
                : Sql.of("and (c.began_at, c.id) < (select began_at, id from chat where id = ?)", after);
    }

    private static Sql order(boolean up) {
        return up ? Sql.of("order by c.began_at, c.id") : Sql.of("order by c.began_at desc, c.id desc");
    }

    /**
     * What was said last, in its order; the place before is that of what was said earlier.
     *
     * @param before only what was said before this; {@code null} for the last words
     */
    Page<ChatMessage, Long> messages(ChatId chat, @Nullable Long before) {
        List<ChatMessage> found = new ArrayList<>(db.sql(Sql.lines(
                        Sql.of(
                                "select id, kind, agent_id, agent_name, body, at from chat_message where chat_id = ?",
                                chat.value()),
                        before == null ? Sql.of("") : Sql.of("and id < ?", before),
                        Sql.of("order by id desc"),
                        Sql.limit(MESSAGES + 1)))
                .query(ChatRows::message)
                .list());
        boolean more = found.size() > MESSAGES;
        if (more) {
            found.removeLast();
        }
        Collections.reverse(found);
        return new Page<>(found, more ? found.getFirst().id() : null, null);
    }
}
