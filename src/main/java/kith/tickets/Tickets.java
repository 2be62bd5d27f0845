package kith.tickets;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kith.access.Permission;
import kith.access.Viewer;
import kith.sql.Database;
import kith.sql.Page;
import kith.sql.Sql;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tickets as agents see them: all, or those of their departments. */
@Service
public class Tickets {

    /** Counts stop here; more is "1,000+". */
    public static final int COUNTED = 1_000;

    private static final int PAGE_SIZE = 50;
    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,18})");

    private final Database db;
    private final TicketRepository rows;

    Tickets(Database db, TicketRepository rows) {
        this.db = db;
        this.rows = rows;
    }

    /** The latest reply first. */
    public Page<Ticket, Long> page(TicketQuery query, Viewer viewer) {
        viewer.require(Permission.TICKETS_READ);
        return rows.page(asked(query, viewer), TicketOrder.LAST_REPLY, query.after(), query.before(), PAGE_SIZE);
    }

    /** The first few whose subject has these words, or whose number it is. */
    public List<Ticket> find(String words, int most, Viewer viewer) {
        viewer.require(Permission.TICKETS_READ);
        TicketQuery query = new TicketQuery(TicketFolder.ALL, words, null, null);
        return query.search().isEmpty()
                ? List.of()
                : rows.page(asked(query, viewer), TicketOrder.LAST_REPLY, null, null, most)
                        .rows();
    }

    /** How many are in each folder that is counted; of mentions, those not seen yet. */
    public Map<TicketFolder, Long> counts(Viewer viewer) {
        viewer.require(Permission.TICKETS_READ);
        Map<TicketFolder, Long> counts = new EnumMap<>(TicketFolder.class);
        for (TicketFolder folder : List.of(TicketFolder.MINE, TicketFolder.UNASSIGNED, TicketFolder.OPEN)) {
            counts.put(folder, count(TicketRepository.visible(folder.condition(viewer), viewer)));
        }
        counts.put(TicketFolder.MENTIONS, (long) unseen(viewer).size());
        return counts;
    }

    /** The tickets with a mention of the viewer that they have not seen. */
    public Set<Long> unseen(Viewer viewer) {
        viewer.require(Permission.TICKETS_READ);
        return new HashSet<>(db.sql(Sql.lines(
                        Sql.of("""
                                select distinct t.id
                                from ticket_mention n
                                join ticket_message m on m.id = n.message_id
                                join ticket t on t.id = m.ticket_id
                                where
                                """),
                        TicketRepository.visible(
                                Sql.of("n.agent_id = ? and n.seen_at is null", viewer.agentId()), viewer)))
                .query(Long.class)
                .list());
    }

    /** Takes note that the viewer has read what names them. */
    @Transactional
    public void seen(TicketId ticket, Viewer viewer) {
        viewer.require(Permission.TICKETS_READ);
        db.sql("""
                        update ticket_mention set seen_at = now()
                        where agent_id = ? and seen_at is null
                          and message_id in (select id from ticket_message where ticket_id = ?)
                        """, viewer.agentId(), ticket.value()).update();
    }

    private long count(Sql visible) {
        return db.sql(Sql.lines(
                        Sql.of("select count(*) from (select from ticket t where"),
                        visible,
                        Sql.of("limit ?) counted", COUNTED + 1)))
                .query(Long.class)
                .single();
    }

    private static Sql asked(TicketQuery query, Viewer viewer) {
        List<Sql> conditions = new ArrayList<>(List.of(query.folder().condition(viewer)));
        if (!query.search().isEmpty()) {
            conditions.add(search(query.search()));
        }
        return TicketRepository.visible(Sql.allOf(conditions), viewer);
    }

    private static Sql search(String words) {
        String escaped = words.replaceAll("([\\\\%_])", "\\\\$1");
        Sql subject = Sql.of("t.subject_key like '%' || kith_fold(?) || '%'", escaped);
        Matcher number = NUMBER.matcher(words);
        return number.matches()
                ? Sql.anyOf(List.of(Sql.of("t.id = ?", Long.valueOf(number.group(1))), subject))
                : subject;
    }
}
