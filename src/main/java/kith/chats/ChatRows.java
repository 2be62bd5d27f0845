package kith.chats;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import kith.people.PersonId;
import kith.sql.Sql;
import kith.tickets.TicketId;
import org.jspecify.annotations.Nullable;

/** How rows become chats and what was said in them. */
final class ChatRows {

    static final Sql SELECT = Sql.of("""
            select c.id, c.person_id, c.signed_in, coalesce(p.display_name, p.name, c.visitor_name) as visitor, c.department_id,
                   d.name as department, c.agent_id, c.agent_name, c.began_on, c.language, c.began_at, c.waits_since,
                   c.accepted_at, c.ended_at, c.ending, c.rating, c.rating_comment, c.ticket_id, c.version
            from chat c
            join department d on d.id = c.department_id
            left join person p on p.id = c.person_id
            where
            """);

    private ChatRows() {}

    static Chat chat(ResultSet row, int index) throws SQLException {
        Long person = row.getObject("person_id", Long.class);
        Long ticket = row.getObject("ticket_id", Long.class);
        String ending = row.getString("ending");
        Integer stars = row.getObject("rating", Integer.class);
        return new Chat(
                new ChatId(row.getLong("id")),
                person == null ? null : new PersonId(person),
                row.getBoolean("signed_in"),
                row.getString("visitor"),
                row.getLong("department_id"),
                row.getString("department"),
                row.getObject("agent_id", Long.class),
                row.getString("agent_name"),
                row.getString("began_on"),
                row.getString("language"),
                row.getObject("began_at", OffsetDateTime.class).toInstant(),
                row.getObject("waits_since", OffsetDateTime.class).toInstant(),
                instant(row, "accepted_at"),
                instant(row, "ended_at"),
                ending == null ? null : Ending.valueOf(ending),
                stars == null ? null : new Rating(stars, row.getString("rating_comment")),
                ticket == null ? null : new TicketId(ticket),
                row.getInt("version"));
    }

    static ChatMessage message(ResultSet row, int index) throws SQLException {
        return new ChatMessage(
                row.getLong("id"),
                ChatMessage.Kind.valueOf(row.getString("kind")),
                row.getObject("agent_id", Long.class),
                row.getString("agent_name"),
                row.getString("body"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
