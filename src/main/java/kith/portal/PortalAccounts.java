package kith.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import kith.people.PersonId;
import kith.people.PersonStatus;
import kith.sql.Database;
import kith.sql.Sql;
import kith.tickets.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads and writes the accounts of users. */
@Repository
class PortalAccounts {

    /** A condition on {@code person p}. */
    static final Sql MAY_COME_IN = Sql.of("""
            p.kind = 'USER' and p.status <> 'CLOSED' and p.deleted_at is null and p.merged_into is null
            and p.anonymized_at is null
            """);

    private final Database db;

    PortalAccounts(Database db) {
        this.db = db;
    }

    /** What an address leads to. */
    record Credentials(long personId, @Nullable String passwordHash) {}

    /** Whoever has the address and may come in; without a password as long as they have not registered. */
    Optional<Credentials> credentials(String address) {
        return db.sql(Sql.lines(Sql.of("""
                        select p.id as person_id, a.password_hash
                        from email_address e
                        join person p on p.id = e.person_id
                        left join portal_account a on a.person_id = p.id and a.registered_at is not null
                        where e.address_key = lower(?) and
                        """, address.strip()), MAY_COME_IN))
                .query(Credentials.class)
                .optional();
    }

    /** The user of this session as of now; empty when it is over. */
    Optional<PortalUser> user(PortalSession session) {
        return db.sql(Sql.lines(
                        Sql.of(
                                """
                                select p.id, coalesce(p.display_name, p.name) as name, p.name as full_name, e.address, p.status, p.language, p.time_zone,
                                       o.name as organization, p.is_manager, l.ticket_id
                                from person p
                                left join email_address e on e.person_id = p.id and e.is_primary
                                left join organization o on o.id = p.organization_id
                                left join portal_account a on a.person_id = p.id
                                left join portal_link l on l.person_id = p.id and l.token_digest = decode(?, 'hex')
                                where p.id = ? and coalesce(a.sessions_since, 'epoch') <= ?
                                  and (? or l.ticket_id is not null) and
                                """,
                                text(session.link()),
                                session.person(),
                                moment(session.since()),
                                session.link() == null),
                        MAY_COME_IN))
                .query(PortalAccounts::user)
                .optional();
    }

    @Nullable String passwordHash(PersonId person) {
        return db.sql("select password_hash from portal_account where person_id = ?", person.value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Gives the person this password and ends where they are signed in; the first one registers them. */
    void password(PersonId person, String hash, Instant now) {
        db.sql("""
                        insert into portal_account (person_id, password_hash, registered_at, sessions_since) values (?, ?, ?, ?)
                        on conflict (person_id) do update
                        set password_hash = excluded.password_hash, sessions_since = excluded.sessions_since,
                            registered_at = coalesce(portal_account.registered_at, excluded.registered_at)
                        """, person.value(), hash, moment(now), moment(now)).update();
    }

    /** Notes that there is something to come; it opens nothing yet. */
    void prepare(PersonId person) {
        db.sql("insert into portal_account (person_id) values (?) on conflict (person_id) do nothing", person.value())
                .update();
    }

    void endSessions(PersonId person, Instant now) {
        prepare(person);
        db.sql("update portal_account set sessions_since = ? where person_id = ?", moment(now), person.value())
                .update();
        db.sql("delete from portal_link where person_id = ? and used_at is not null", person.value())
                .update();
    }

    void verify(PersonId person, String address) {
        db.sql("""
                        update email_address set verified_at = now(), version = version + 1
                        where person_id = ? and address_key = lower(?) and verified_at is null
                        """, person.value(), address).update();
    }

    /** Writes what the user did into the activity of their record. */
    void note(PersonId person, String kind, boolean successful, Origin origin) {
        db.sql(
                        "insert into activity (person_id, kind, successful, ip, client) values (?, ?, ?, ?, ?)",
                        person.value(),
                        kind,
                        successful,
                        origin.ip(),
                        origin.client())
                .update();
        if (successful) {
            db.sql("update person set last_seen_at = now() where id = ?", person.value())
                    .update();
        }
    }

    static OffsetDateTime moment(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static PortalUser user(ResultSet row, int index) throws SQLException {
        Long ticket = row.getObject("ticket_id", Long.class);
        return new PortalUser(
                new PersonId(row.getLong("id")),
                row.getString("name"),
                row.getString("full_name"),
                row.getString("address"),
                PersonStatus.valueOf(row.getString("status")),
                row.getString("language"),
                row.getString("time_zone"),
                row.getString("organization"),
                row.getBoolean("is_manager"),
                ticket == null ? null : new TicketId(ticket),
                null);
    }
}
