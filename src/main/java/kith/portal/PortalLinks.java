package kith.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import kith.people.PersonId;
import kith.portal.PortalLink.Kind;
import kith.sql.Database;
import kith.sql.Sql;
import kith.staff.OneTimeToken;
import kith.tickets.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time links of users, kept as digests. A new link of a kind voids the ones before. Their addresses begin with the
 * configured one, whatever a request says.
 */
@Service
public class PortalLinks {

    private static final Sql OPEN = Sql.lines(
            Sql.of("join person p on p.id = l.person_id and"),
            PortalAccounts.MAY_COME_IN,
            Sql.of("where l.used_at is null and l.expires_at > now() and"));

    private final Database db;
    private final Clock clock;
    private final String baseUrl;

    PortalLinks(Database db, Clock clock, @Value("${kith.base-url}") String baseUrl) {
        this.db = db;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** A link just made; nobody can read it again. */
    record Made(String address, Instant until) {}

    /** A link that waits for its reader. */
    public record Waiting(Instant sentAt, Instant until) {}

    @Transactional(propagation = Propagation.MANDATORY)
    Made make(PortalLink link) {
        Kind kind = link.kind();
        Long ticket = link.ticket() == null ? null : Long.valueOf(link.ticket().value());
        db.sql("""
                        delete from portal_link
                        where person_id = ? and kind = ? and used_at is null and ticket_id is not distinct from ?::bigint
                          and (kind <> 'ADDRESS' or lower(address) = lower(?))
                        """, link.person().value(), kind.name(), ticket, link.address()).update();
        db.sql("delete from portal_link where expires_at < now()").update();
        String token = OneTimeToken.create();
        Instant until = clock.instant().plus(kind.holds());
        db.sql(
                        """
                        insert into portal_link (token_digest, person_id, kind, address, ticket_id, expires_at)
                        values (?, ?, ?, ?, ?, ?)
                        """,
                        OneTimeToken.digest(token),
                        link.person().value(),
                        kind.name(),
                        link.address(),
                        ticket,
                        PortalAccounts.moment(until))
                .update();
        return new Made(baseUrl + kind.path() + token, until);
    }

    /** What the link opens, as long as it holds. */
    public Optional<PortalLink> find(Kind kind, String token) {
        return db.sql(Sql.lines(
                        Sql.of("select l.kind, l.person_id, l.address, l.ticket_id from portal_link l"),
                        OPEN,
                        Sql.of("l.token_digest = ? and l.kind = ?", OneTimeToken.digest(token), kind.name())))
                .query(PortalLinks::link)
                .optional();
    }

    /** Uses the link up; of two readers who come at once only one is let in. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<PortalLink> use(Kind kind, String token) {
        Optional<PortalLink> found = find(kind, token);
        if (found.isEmpty()) {
            return found;
        }
        byte[] digest = OneTimeToken.digest(token);
        int used = kind == Kind.TICKET
                ? db.sql("""
                                update portal_link set used_at = now(), expires_at = now() + interval '14 days'
                                where token_digest = ? and used_at is null
                                """, digest).update()
                : db.sql("delete from portal_link where token_digest = ?", digest)
                        .update();
        return used == 0 ? Optional.empty() : found;
    }

    /** How a session names the link it came by. */
    static String name(String token) {
        return HexFormat.of().formatHex(OneTimeToken.digest(token));
    }

    /** The latest link of this kind that the person has not used yet. */
    Optional<Waiting> waiting(PersonId person, Kind kind) {
        return db.sql("""
                        select created_at, expires_at from portal_link
                        where person_id = ? and kind = ? and used_at is null and expires_at > now()
                        order by created_at desc limit 1
                        """, person.value(), kind.name())
                .query((row, index) -> new Waiting(moment(row, "created_at"), moment(row, "expires_at")))
                .optional();
    }

    /** Addresses that wait to be shown to be theirs. */
    public List<String> waitingAddresses(PersonId person) {
        return db.sql("""
                        select address from portal_link
                        where person_id = ? and kind = 'ADDRESS' and expires_at > now()
                        order by created_at
                        """, person.value()).query(String.class).list();
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static PortalLink link(ResultSet row, int index) throws SQLException {
        @Nullable Long ticket = row.getObject("ticket_id", Long.class);
        return new PortalLink(
                Kind.valueOf(row.getString("kind")),
                new PersonId(row.getLong("person_id")),
                row.getString("address"),
                ticket == null ? null : new TicketId(ticket));
    }
}
