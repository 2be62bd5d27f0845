package kith.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kith.access.Viewer;
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
            select t.id, t.subject, d.name as department, coalesce(a.display_name, a.name) as assignee, t.status,
                   t.priority, t.reply_count, t.created_at, t.last_reply_at
            from ticket t
            join department d on d.id = t.department_id
            left join person a on a.id = t.assignee_id
            """);

    private final Database db;

    TicketRepository(Database db) {
        this.db = db;
    }

    /** A condition on {@code ticket t} that holds for all a viewer may see of a person's tickets. */
    static Sql visible(PersonId requester, Viewer viewer) {
        Sql listed = Sql.of("t.requester_id = ? and t.status not in ('SPAM', 'DELETED')", requester.value());
        return viewer.seesAllTickets()
                ? listed
                : Sql.lines(listed, Sql.of("and t.department_id = any (?)", (Object)
                        viewer.departments().toArray(Long[]::new)));
    }

    long count(PersonId requester, Viewer viewer) {
        return db.sql(Sql.lines(Sql.of("select count(*) from ticket t where"), visible(requester, viewer)))
                .query(Long.class)
                .single();
    }

    Page<Ticket, Long> page(
            PersonId requester,
            Viewer viewer,
            TicketOrder order,
            @Nullable Long after,
            @Nullable Long before,
            int size) {
        Direction direction = before == null ? Direction.DOWN : Direction.UP;
        Long from = before == null ? after : before;
        List<Sql> conditions = new ArrayList<>(List.of(visible(requester, viewer)));
        if (from != null) {
            conditions.add(order.beyond(from, direction));
        }
        List<Ticket> found = new ArrayList<>(rows(conditions, order.order(direction), size + 1));
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

    private List<Ticket> rows(List<Sql> conditions, Sql order, int limit) {
        return db.sql(Sql.lines(
                        SELECT,
                        Sql.of("where"),
                        Sql.allOf(conditions),
                        Sql.of("order by"),
                        order,
                        Sql.of("limit ?", limit)))
                .query(TicketRepository::ticket)
                .list();
    }

    private static Ticket ticket(ResultSet row, int index) throws SQLException {
        return new Ticket(
                row.getLong("id"),
                row.getString("subject"),
                row.getString("department"),
                row.getString("assignee"),
                TicketStatus.valueOf(row.getString("status")),
                TicketPriority.valueOf(row.getString("priority")),
                row.getInt("reply_count"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_reply_at", OffsetDateTime.class).toInstant());
    }
}
