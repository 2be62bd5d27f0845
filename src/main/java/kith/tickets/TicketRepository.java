package kith.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kith.access.Viewer;
import kith.organizations.OrganizationId;
import kith.people.PersonId;
import kith.sql.Database;
import kith.sql.Page;
import kith.sql.Sql;
import kith.tickets.TicketOrder.Direction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The rows of tickets, each read as far as the viewer may see them. */
@Repository
class TicketRepository {

    private static final Sql SELECT = Sql.of("""
            select t.id, t.subject, t.requester_id, coalesce(r.display_name, r.name) as requester, d.name as department, coalesce(a.display_name, a.name) as assignee, t.status,
                   t.priority, t.reply_count, t.created_at, t.last_reply_at
            from ticket t
            join person r on r.id = t.requester_id
            join department d on d.id = t.department_id
            left join person a on a.id = t.assignee_id
            """);

    private final Database db;

    TicketRepository(Database db) {
        this.db = db;
    }

    /** A condition on {@code ticket t} that holds for all a viewer may see of a person's tickets. */
    static Sql visible(PersonId requester, Viewer viewer) {
        return visible(Sql.of("t.requester_id = ?", requester.value()), viewer);
    }

    /** The same for those of others that a person takes part in. */
    static Sql takenPartIn(PersonId participant, Viewer viewer) {
        return visible(Sql.of("""
                t.requester_id <> ? and t.id in (select p.ticket_id from ticket_participant p where p.person_id = ?)
                """, participant.value(), participant.value()), viewer);
    }

    /** The same for those of everybody who belongs to an organization now. */
    static Sql visible(OrganizationId organization, Viewer viewer) {
        return visible(
                Sql.of(
                        "t.requester_id in (select m.id from person m where m.organization_id = ?)",
                        organization.value()),
                viewer);
    }

    /** Those who meet a condition on {@code ticket t}, as far as the viewer may see them. */
    static Sql visible(Sql asked, Viewer viewer) {
        return Sql.lines(asked, Sql.of("and"), VisibleTickets.to(viewer));
    }

    /** How many meet a condition that {@link #visible} made. */
    long count(Sql visible) {
        return db.sql(Sql.lines(Sql.of("select count(*) from ticket t where"), visible))
                .query(Long.class)
                .single();
    }

    Page<Ticket, Long> page(Sql visible, TicketOrder order, @Nullable Long after, @Nullable Long before, int size) {
        Direction direction = before == null ? Direction.DOWN : Direction.UP;
        Long from = before == null ? after : before;
        Sql rest = from == null ? Sql.of("") : Sql.lines(Sql.of("and"), order.beyond(from, direction));
        List<Ticket> found = new ArrayList<>(rows(Sql.lines(visible, rest), order.order(direction), size + 1));
        boolean more = found.size() > size;
        if (more) {
            found.removeLast();
        }
        if (direction == Direction.UP) {
            Collections.reverse(found);
        }
        boolean above = direction == Direction.UP ? more : after != null;
        boolean below = direction == Direction.UP || more;
        boolean none = found.isEmpty();
        return new Page<>(
                found,
                above && !none ? found.getFirst().id() : null,
                below && !none ? found.getLast().id() : null);
    }

    private List<Ticket> rows(Sql condition, Sql order, int limit) {
        return db.sql(Sql.lines(SELECT, Sql.of("where"), condition, Sql.of("order by"), order, Sql.limit(limit)))
                .query(TicketRepository::ticket)
                .list();
    }

    private static Ticket ticket(ResultSet row, int index) throws SQLException {
        return new Ticket(
                row.getLong("id"),
                row.getString("subject"),
                row.getLong("requester_id"),
                row.getString("requester"),
                row.getString("department"),
                row.getString("assignee"),
                TicketStatus.valueOf(row.getString("status")),
                TicketPriority.valueOf(row.getString("priority")),
                row.getInt("reply_count"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_reply_at", OffsetDateTime.class).toInstant());
    }
}
