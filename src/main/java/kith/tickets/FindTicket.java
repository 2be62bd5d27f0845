package kith.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.Viewer;
import kith.people.PersonId;
import kith.sql.Database;
import kith.sql.Sql;
import org.springframework.stereotype.Service;

/** Finds a ticket for an agent; one they may not see is not found. */
@Service
public class FindTicket {

    private final Database db;

    FindTicket(Database db) {
        this.db = db;
    }

    public TicketDetails get(TicketId ticket, Viewer viewer) {
        viewer.require(Permission.TICKETS_READ);
        return find(ticket, viewer).orElseThrow(() -> new NotFound("ticket " + ticket));
    }

    /** Who else takes part. */
    public List<Participant> participants(TicketId ticket, Viewer viewer) {
        viewer.require(Permission.TICKETS_READ);
        return db.sql(Sql.lines(
                        Sql.of("""
                                select p.id, coalesce(p.display_name, p.name) as name
                                from ticket t
                                join ticket_participant w on w.ticket_id = t.id
                                join person p on p.id = w.person_id
                                where
                                """),
                        TicketRepository.visible(Sql.of("t.id = ?", ticket.value()), viewer),
                        Sql.of("order by kith_fold(p.name), p.id")))
                .query(Participant.class)
                .list();
    }

    private Optional<TicketDetails> find(TicketId ticket, Viewer viewer) {
        return db.sql(Sql.lines(Sql.of("""
                                select t.id, t.subject, t.requester_id, t.status, t.priority, t.channel, t.department_id,
                                       d.name as department, t.assignee_id, coalesce(a.display_name, a.name) as assignee,
                                       e.id as notify_address_id, t.created_at, t.version
                                from ticket t
                                join department d on d.id = t.department_id
                                left join person a on a.id = t.assignee_id
                                left join email_address e on e.id = t.notify_address_id and e.person_id = t.requester_id
                                where
                                """), TicketRepository.visible(Sql.of("t.id = ?", ticket.value()), viewer)))
                .query(FindTicket::details)
                .optional();
    }

    private static TicketDetails details(ResultSet row, int index) throws SQLException {
        return new TicketDetails(
                new TicketId(row.getLong("id")),
                row.getString("subject"),
                new PersonId(row.getLong("requester_id")),
                TicketStatus.valueOf(row.getString("status")),
                TicketPriority.valueOf(row.getString("priority")),
                TicketChannel.valueOf(row.getString("channel")),
                row.getLong("department_id"),
                row.getString("department"),
                row.getObject("assignee_id", Long.class),
                row.getString("assignee"),
                row.getObject("notify_address_id", Long.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }
}
