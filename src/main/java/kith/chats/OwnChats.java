package kith.chats;

import java.util.List;
import java.util.Optional;
import kith.people.PersonId;
import kith.sql.Database;
import kith.sql.Page;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Chats as their visitors see them. Whoever calls has made sure that they are that user's, or of that guest's session. */
@Service
public class OwnChats {

    private static final int LATEST = 20;

    private final Database db;
    private final ChatRepository rows;

    OwnChats(Database db, ChatRepository rows) {
        this.db = db;
        this.rows = rows;
    }

    /** The one under way of a user who has signed in, else the last one if it has only just ended. */
    public Optional<Chat> latest(PersonId user) {
        return rows.find(Sql.of("""
                c.id = (select o.id from chat o
                        where o.person_id = ? and o.signed_in and coalesce(o.ended_at > now() - interval '1 hour', true)
                        order by o.ended_at is null desc, o.began_at desc, o.id desc limit 1)
                """, user.value()));
    }

    /** The one that a guest began. */
    public Optional<Chat> ofGuest(ChatId chat) {
        return rows.find(Sql.of("c.id = ? and not c.signed_in", chat.value()));
    }

    /** Those that a user had while signed in, the newest first. */
    public List<Chat> earlier(PersonId user) {
        return rows.page(
                        Sql.of("c.person_id = ? and c.signed_in and c.ended_at is not null", user.value()),
                        null,
                        null,
                        LATEST)
                .rows();
    }

    /** One of those. */
    public Optional<Chat> earlier(PersonId user, ChatId chat) {
        return rows.find(Sql.of(
                "c.id = ? and c.person_id = ? and c.signed_in and c.ended_at is not null", chat.value(), user.value()));
    }

    public Page<ChatMessage, Long> messages(ChatId chat, @Nullable Long before) {
        return rows.messages(chat, before);
    }

    /** The visitor is there. */
    @Transactional
    public void seen(List<ChatId> chats) {
        db.sql("""
                        update chat set visitor_seen_at = now()
                        where id = any (?) and ended_at is null and visitor_seen_at < now() - interval '15 seconds'
                        """, (Object) chats.stream().map(ChatId::value).toArray(Long[]::new))
                .update();
    }
}
