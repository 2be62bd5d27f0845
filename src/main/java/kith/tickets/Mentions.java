package kith.tickets;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import kith.access.Permission;
import kith.access.Viewer;
import kith.sql.Database;
import kith.sql.Sql;
import org.springframework.stereotype.Service;

/** Agents named in notes: {@code @Rosa Kamau}. */
@Service
public class Mentions {

    /** An agent who can be named. */
    public record Mentionable(long id, String name) {}

    private static final Sql WHO_SEES = Sql.of("""
            from agent a
            join person p on p.id = a.person_id
            where a.enabled and a.deleted_at is null and p.kind = 'AGENT' and p.deleted_at is null
              and (a.scope in ('ALL', 'EXPANDED') or a.scope is not null and exists (
                  select from agent_department m where m.agent_id = a.person_id and m.department_id in (
                      with recursive above as (
                          select id, parent_id from department where id =
            """);

    private static final Sql AND_ABOVE = Sql.of("""
                          union
                          select d.id, d.parent_id from department d join above on d.id = above.parent_id)
                      select id from above)))
            """);

    private static final int OFFERED = 8;

    private final Database db;
    private final FindTicket findTicket;

    Mentions(Database db, FindTicket findTicket) {
        this.db = db;
        this.findTicket = findTicket;
    }

    /** Those who can be named in a note of this ticket, their names beginning like this or having a word that does. */
    public List<Mentionable> offered(TicketId ticket, String beginning, Viewer viewer) {
        viewer.require(Permission.TICKETS_REPLY);
        String wanted = beginning.strip().toLowerCase(Locale.ROOT);
        return of(findTicket.get(ticket, viewer).department()).stream()
                .filter(agent -> (" " + agent.name().toLowerCase(Locale.ROOT)).contains(" " + wanted))
                .limit(OFFERED)
                .toList();
    }

    /** Those who may see tickets of this department, by name. */
    List<Mentionable> of(long department) {
        return db.sql(Sql.lines(
                        Sql.of("select p.id, coalesce(p.display_name, p.name) as name"),
                        WHO_SEES,
                        Sql.of("?", department),
                        AND_ABOVE,
                        Sql.of("order by kith_fold(p.name), p.id")))
                .query(Mentionable.class)
                .list();
    }

    /** Keeps whom a note names, the writer aside, and says who that is. */
    Set<Long> record(long message, String body, long department, Viewer writer) {
        Set<Long> named = named(body, of(department));
        named.remove(writer.agentId());
        db.sql(
                        "insert into ticket_mention (message_id, agent_id) select ?, unnest(?::bigint[])",
                        message,
                        named.toArray(Long[]::new))
                .update();
        return named;
    }

    /** Of two names that begin alike, the longer one is meant where it stands; of two that are the same, both. */
    static Set<Long> named(String body, List<Mentionable> agents) {
        Set<Long> named = new TreeSet<>();
        String text = body.toLowerCase(Locale.ROOT);
        List<Mentionable> longestFirst = agents.stream()
                .sorted(Comparator.comparingInt(
                        (Mentionable each) -> -each.name().length()))
                .toList();
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            named.addAll(namedAt(text, at + 1, longestFirst));
        }
        return named;
    }

    private static List<Long> namedAt(String text, int at, List<Mentionable> longestFirst) {
        return longestFirst.stream()
                .filter(agent -> standsAt(text, at, agent))
                .findFirst()
                .map(found -> longestFirst.stream()
                        .filter(agent -> agent.name().equalsIgnoreCase(found.name()))
                        .map(Mentionable::id)
                        .toList())
                .orElse(List.of());
    }

    private static boolean standsAt(String text, int at, Mentionable agent) {
        String name = agent.name().toLowerCase(Locale.ROOT);
        int end = at + name.length();
        return text.startsWith(name, at) && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }
}
