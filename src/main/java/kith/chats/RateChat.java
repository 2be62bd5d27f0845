package kith.chats;

import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Visitors say afterwards what they think of their chat; until they leave the page they can think again. */
@Service
public class RateChat {

    private static final int BEST = 5;
    private static final int LONGEST_COMMENT = 1000;

    private final ChatWriter writer;

    RateChat(ChatWriter writer) {
        this.writer = writer;
    }

    /** {@code false} when that is no rating, or nobody answered in the chat. */
    @Transactional
    public boolean rate(ChatId chat, int stars, @Nullable String typed) {
        String comment = typed == null ? "" : ChatText.kept(typed).orElse("").strip();
        if (stars < 1 || stars > BEST || comment.length() > LONGEST_COMMENT) {
            return false;
        }
        if (!writer.hold(chat, Sql.of("c.ended_at is not null and c.agent_name is not null"))) {
            return false;
        }
        writer.rate(chat, new Rating(stars, comment.isEmpty() ? null : comment));
        return true;
    }
}
