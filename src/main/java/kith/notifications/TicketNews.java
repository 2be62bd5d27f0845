package kith.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kith.people.PersonId;
import kith.sql.Database;
import kith.tickets.MessageKind;
import kith.tickets.TicketId;
import org.springframework.stereotype.Repository;

/** Reads what mails tell of tickets. */
@Repository
class TicketNews {

    /** A message of a ticket and the names of the files that came with it. */
    record Said(
            TicketId ticket,
            long message,
            String subject,
            PersonId requester,
            MessageKind kind,
            String author,
            String body,
            Instant at,
            List<String> files) {}

    /** What a ticket is about, and who asked. */
    record About(String subject, PersonId requester) {}

    private static final int MOST_REFERENCES = 20;

    private final Database db;

    TicketNews(Database db) {
        this.db = db;
    }

    Optional<Said> said(long message) {
        return db.sql("""
                        select t.id, m.id as message, t.subject, t.requester_id, m.kind, m.author_name, m.body, m.created_at,
                               array(select f.name from ticket_file f where f.message_id = m.id order by f.id) as files
                        from ticket_message m join ticket t on t.id = m.ticket_id
                        where m.id = ?
                        """, message).query(TicketNews::read).optional();
    }

    Optional<About> about(TicketId ticket) {
        return db.sql("select subject, requester_id from ticket where id = ?", ticket.value())
                .query((row, index) -> new About(row.getString("subject"), new PersonId(row.getLong("requester_id"))))
                .optional();
    }

    /** The Message-IDs of what this person wrote and was written about the ticket, the oldest first. */
    List<String> references(TicketId ticket, PersonId person) {
        return db.sql("""
                        select id from (
                            select id, at from (
                                select mail_id as id, created_at as at from ticket_message
                                where ticket_id = ? and author_id = ? and mail_id is not null
                                union all
                                select message_id, created_at from outgoing_mail where ticket_id = ? and person_id = ?) mails
                            order by at desc, id limit ?) latest
                        order by at, id desc
                        """, ticket.value(), person.value(), ticket.value(), person.value(), MOST_REFERENCES)
                .query(String.class)
                .list();
    }

    private static Said read(ResultSet row, int index) throws SQLException {
        return new Said(
                new TicketId(row.getLong("id")),
                row.getLong("message"),
                row.getString("subject"),
                new PersonId(row.getLong("requester_id")),
                MessageKind.valueOf(row.getString("kind")),
                row.getString("author_name"),
                row.getString("body"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                List.of((String[]) row.getArray("files").getArray()));
    }
}
