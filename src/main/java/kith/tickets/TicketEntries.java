package kith.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.Viewer;
import kith.sql.Database;
import kith.sql.Page;
import kith.sql.Sql;
import kith.tickets.TicketEntry.Change;
import kith.tickets.TicketEntry.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What was written in a ticket and what happened to it, for agents. */
@Service
public class TicketEntries {

    private static final int PAGE_SIZE = 100;
    private static final int MOST_CHANGES = 300;

    private final Database db;
    private final FindTicket findTicket;
    private final TicketFileRepository files;

    TicketEntries(Database db, FindTicket findTicket, TicketFileRepository files) {
        this.db = db;
        this.findTicket = findTicket;
        this.files = files;
    }

    /** The latest, in the order they came; {@code before} is the first message of the page below. */
    public Page<TicketEntry, Long> of(TicketId ticket, @Nullable Long before, Viewer viewer) {
        findTicket.get(ticket, viewer);
        List<Message> messages = new ArrayList<>(messages(ticket, before));
        boolean more = messages.size() > PAGE_SIZE;
        if (more) {
            messages.removeLast();
        }
        List<TicketEntry> entries = new ArrayList<>(messages.reversed());
        entries.addAll(changes(
                ticket,
                more ? messages.getLast().at() : Instant.EPOCH,
                before == null || messages.isEmpty()
                        ? null
                        : messages.getFirst().at()));
        entries.sort(Comparator.comparing(TicketEntry::at));
        return new Page<>(entries, more ? messages.getLast().id() : null, null);
    }

    /** A file of this ticket, to whoever may see it now. */
    public TicketFile file(TicketId ticket, long file, Viewer viewer) {
        viewer.require(Permission.TICKETS_READ);
        findTicket.get(ticket, viewer);
        return files.find(ticket, file, Sql.of("true"))
                .orElseThrow(() -> new NotFound("file " + file + " of ticket " + ticket));
    }

    private List<Message> messages(TicketId ticket, @Nullable Long before) {
        Map<Long, List<TicketFile>> attached = files.of(ticket);
        return db.sql(Sql.lines(
                        Sql.of("""
                                select m.id, m.kind, m.author_id, m.author_name, m.via, m.from_address, m.body, m.created_at,
                                       array(select coalesce(p.display_name, p.name)
                                             from ticket_mention n join person p on p.id = n.agent_id
                                             where n.message_id = m.id) as mentioned
                                from ticket_message m where m.ticket_id = ?
                                """, ticket.value()),
                        before == null ? Sql.of("") : Sql.of("and m.id < ?", before),
                        Sql.of("order by m.id desc limit ?", PAGE_SIZE + 1)))
                .query((row, index) -> message(row, attached.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private List<Change> changes(TicketId ticket, Instant from, @Nullable Instant to) {
        return db.sql(Sql.lines(
                        Sql.of(
                                "select actor_name, field, old_value, new_value, at from ticket_event where ticket_id = ? and at >= ?",
                                ticket.value(),
                                from.atOffset(ZoneOffset.UTC)),
                        to == null ? Sql.of("") : Sql.of("and at <= ?", to.atOffset(ZoneOffset.UTC)),
                        Sql.of("order by id desc limit ?", MOST_CHANGES)))
                .query((row, index) -> new Change(
                        row.getString("actor_name"),
                        row.getString("field"),
                        row.getString("old_value"),
                        row.getString("new_value"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Message message(ResultSet row, List<TicketFile> files) throws SQLException {
        return new Message(
                row.getLong("id"),
                MessageKind.valueOf(row.getString("kind")),
                row.getObject("author_id", Long.class),
                row.getString("author_name"),
                MessageWay.valueOf(row.getString("via")),
                row.getString("from_address"),
                row.getString("body"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                List.of((String[]) row.getArray("mentioned").getArray()),
                files);
    }
}
