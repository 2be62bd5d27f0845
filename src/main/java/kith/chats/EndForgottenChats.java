package kith.chats;

import java.util.concurrent.TimeUnit;
import kith.sql.Database;
import kith.sql.Sql;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Ends chats that nobody accepts within ten minutes, and those whose visitors have not been heard of for as long. */
@Service
public class EndForgottenChats {

    private static final Sql LEFT = Sql.of("c.ended_at is null and c.visitor_seen_at < now() - interval '10 minutes'");
    private static final Sql MISSED =
            Sql.of("c.ended_at is null and c.accepted_at is null and c.waits_since < now() - interval '10 minutes'");

    private final Database db;
    private final EndChat endChat;

    EndForgottenChats(Database db, EndChat endChat) {
        this.db = db;
        this.endChat = endChat;
    }

    /** Each in a transaction of its own; one that another process has ended meanwhile is left alone. */
    @Scheduled(fixedDelay = 30, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
    public void end() {
        end(MISSED, Ending.MISSED);
        end(LEFT, Ending.LEFT);
    }

    private void end(Sql forgotten, Ending ending) {
        db.sql(Sql.lines(Sql.of("select c.id from chat c where"), forgotten, Sql.of("order by c.id limit 500")))
                .query(Long.class)
                .list()
                .forEach(chat -> endChat.forgotten(new ChatId(chat), forgotten, ending));
    }
}
