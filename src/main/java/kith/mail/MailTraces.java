package kith.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What became of the mails about a ticket. */
@Repository
public class MailTraces {

    /**
     * A mail that brings a message of a ticket.
     *
     * @param sentAt {@code null} until the server has it
     * @param error what the server last said against it
     */
    public record Trace(
            long message,
            String kind,
            String toAddress,
            MailState state,
            @Nullable Instant sentAt,
            @Nullable String error) {}

    private static final int MOST = 1_000;

    private final Database db;

    MailTraces(Database db) {
        this.db = db;
    }

    /** The latest of them, in the order they were written in. */
    public List<Trace> ofTicket(long ticket) {
        return db.sql("""
                        select ticket_message_id, kind, to_address, state, sent_at, error from (
                            select id, ticket_message_id, kind, to_address, state, sent_at, error
                            from outgoing_mail where ticket_id = ? and ticket_message_id is not null
                            order by id desc limit ?) latest
                        order by id
                        """, ticket, MOST)
                .query((row, index) -> {
                    OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
                    return new Trace(
                            row.getLong("ticket_message_id"),
                            row.getString("kind"),
                            row.getString("to_address"),
                            MailState.valueOf(row.getString("state")),
                            sent == null ? null : sent.toInstant(),
                            row.getString("error"));
                })
                .list();
    }
}
