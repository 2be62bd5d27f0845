package kith.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import kith.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that nobody else changes before the transaction ends.
 *
 * @param resolvedAt counts only where it is done
 */
record HeldTicket(
        TicketId id,
        PersonId requester,
        long department,
        @Nullable Long assignee,
        String subject,
        TicketStatus status,
        Instant resolvedAt) {

    static HeldTicket read(ResultSet row, int index) throws SQLException {
        return new HeldTicket(
                new TicketId(row.getLong("id")),
                new PersonId(row.getLong("requester_id")),
                row.getLong("department_id"),
                row.getObject("assignee_id", Long.class),
                row.getString("subject"),
                TicketStatus.valueOf(row.getString("status")),
                row.getObject("resolved_at", OffsetDateTime.class).toInstant());
    }
}
