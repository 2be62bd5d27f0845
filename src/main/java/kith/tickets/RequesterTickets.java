package kith.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.groups.FindPortalRights;
import kith.people.PersonId;
import kith.sql.Database;
import kith.sql.Page;
import kith.sql.Sql;
import kith.tickets.Conversation.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What users see of tickets: their own, those they take part in, and, if they manage their organization, all that were
 * opened for it. Spam and deleted tickets are in none; whoever is closed sees nothing.
 */
@Service
public class RequesterTickets {

    /** Which tickets of a user. */
    public enum Whose {
        OWN,
        /** Those of others that they take part in. */
        PARTICIPANT,
        /** Those of others in the organization they manage. */
        ORGANIZATION
    }

    private static final int PAGE_SIZE = 25;

    private static final Sql SELECT = Sql.of("""
            select t.id, t.subject, coalesce(r.display_name, r.name) as requester, t.status, t.reply_count, t.created_at,
                   t.last_reply_at, t.requester_id, coalesce(t.resolved_at, t.last_reply_at) as resolved_at
            from ticket t
            join person r on r.id = t.requester_id
            where t.status not in ('SPAM', 'DELETED') and
            """);

    private final Database db;
    private final TicketFileRepository files;
    private final FindPortalRights rights;
    private final Clock clock;

    RequesterTickets(Database db, TicketFileRepository files, FindPortalRights rights, Clock clock) {
        this.db = db;
        this.files = files;
        this.rights = rights;
        this.clock = clock;
    }

    /** The latest reply first; {@code after} is the last ticket of the page before. */
    public Page<RequesterTicket, Long> list(PersonId person, Whose whose, @Nullable Long after) {
        List<Sql> conditions = new ArrayList<>(List.of(of(person, whose), isHere(person)));
        if (after != null) {
            conditions.add(Sql.of(
                    "(t.last_reply_at, t.id) < (select b.last_reply_at, b.id from ticket b where b.id = ?)", after));
        }
        List<RequesterTicket> found = db.sql(Sql.lines(
                        SELECT,
                        Sql.allOf(conditions),
                        Sql.of("order by t.last_reply_at desc, t.id desc"),
                        Sql.limit(PAGE_SIZE + 1)))
                .query(RequesterTickets::ticket)
                .list();
        return Page.onward(found, PAGE_SIZE, last -> last.id().value());
    }

    /** Whether the ticket is among those this person may see. */
    public boolean sees(TicketId ticket, PersonId person) {
        return db.sql(Sql.lines(Sql.of("select exists ("), SELECT, one(ticket, person), Sql.of(")")))
                .query(Boolean.class)
                .single();
    }

    /** The ticket with what was said in it, for somebody who may see it. */
    @Transactional(readOnly = true)
    public Optional<Conversation> find(TicketId ticket, PersonId person) {
        return db.sql(Sql.lines(SELECT, one(ticket, person)))
                .query((row, index) -> {
                    RequesterTicket found = ticket(row, index);
                    ReplyEffect reply = ReplyEffect.of(
                            found.status(),
                            row.getObject("resolved_at", OffsetDateTime.class).toInstant(),
                            clock.instant(),
                            rights.of(person.value()));
                    boolean own = row.getLong("requester_id") == person.value();
                    return new Conversation(found, own, said(ticket, person), reply);
                })
                .optional();
    }

    /** A file that came with what this person may read. */
    public Optional<TicketFile> file(TicketId ticket, long file, PersonId person) {
        return sees(ticket, person)
                ? files.find(ticket, file, Sql.of("m.kind in ('USER', 'AGENT')"))
                : Optional.empty();
    }

    private List<Said> said(TicketId ticket, PersonId reader) {
        Map<Long, List<TicketFile>> attached = files.of(ticket);
        return db.sql("""
                        select id, kind, author_id, author_name, body, created_at
                        from ticket_message where ticket_id = ? and kind in ('USER', 'AGENT')
                        order by id
                        """, ticket.value())
                .query((row, index) -> new Said(
                        row.getLong("id"),
                        row.getString("kind").equals(MessageKind.AGENT.name()),
                        row.getLong("author_id") == reader.value(),
                        row.getObject("author_id", Long.class),
                        row.getString("author_name"),
                        row.getString("body"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        attached.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private static Sql one(TicketId ticket, PersonId person) {
        Sql any = Sql.anyOf(
                List.of(of(person, Whose.OWN), of(person, Whose.PARTICIPANT), of(person, Whose.ORGANIZATION)));
        return Sql.allOf(List.of(Sql.of("t.id = ?", ticket.value()), any, isHere(person)));
    }

    private static Sql isHere(PersonId person) {
        return Sql.of("""
                exists (select from person p where p.id = ? and p.status <> 'CLOSED' and p.deleted_at is null
                        and p.merged_into is null and p.anonymized_at is null)
                """, person.value());
    }

    private static Sql of(PersonId person, Whose whose) {
        return switch (whose) {
            case OWN -> Sql.of("t.requester_id = ?", person.value());
            case PARTICIPANT -> Sql.of("""
                        t.requester_id <> ? and t.id in (select ticket_id from ticket_participant where person_id = ?)
                        """, person.value(), person.value());
            case ORGANIZATION -> Sql.of("""
                        t.requester_id <> ? and t.organization_id = (
                            select organization_id from person where id = ? and is_manager)
                        """, person.value(), person.value());
        };
    }

    private static RequesterTicket ticket(ResultSet row, int index) throws SQLException {
        return new RequesterTicket(
                new TicketId(row.getLong("id")),
                row.getString("subject"),
                row.getString("requester"),
                TicketStatus.valueOf(row.getString("status")),
                row.getInt("reply_count"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_reply_at", OffsetDateTime.class).toInstant());
    }
}
