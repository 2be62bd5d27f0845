package kith.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kith.people.PersonId;
import kith.sql.Database;
import kith.sql.Sql;
import kith.staff.OneTimeToken;
import org.springframework.stereotype.Repository;

/** Keeps the views that agents have of the portal as users. */
@Repository
class PortalViews {

    private static final Duration TOKEN_HOLDS = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofHours(1);

    /** The user can come in and was not signed out since; the agent is signed in where they asked. */
    private static final Sql HOLDING =
            Sql.lines(Sql.of("""
                    select v.id, v.person_id, v.agent_id, v.created_at
                    from portal_view v
                    join spring_session s on s.primary_id = v.agent_session and s.principal_name = v.agent_id::text
                        and s.expiry_time > extract(epoch from now()) * 1000
                    join portal_account a on a.person_id = v.person_id and a.registered_at is not null
                        and a.sessions_since <= v.created_at
                    join person p on p.id = v.person_id and
                    """), PortalAccounts.MAY_COME_IN, Sql.of("where v.expires_at > now() and v.id ="));

    private final Database db;

    PortalViews(Database db) {
        this.db = db;
    }

    /** Makes one that waits for whoever has the token. */
    String make(PersonId person, long agent, String agentSession, Instant now) {
        db.sql("delete from portal_view where begun_at is null and expires_at < now()")
                .update();
        String token = OneTimeToken.create();
        db.sql(
                        """
                        insert into portal_view (token_digest, person_id, agent_id, agent_session, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?)
                        """,
                        OneTimeToken.digest(token),
                        person.value(),
                        agent,
                        agentSession,
                        PortalAccounts.moment(now),
                        PortalAccounts.moment(now.plus(TOKEN_HOLDS)))
                .update();
        return token;
    }

    /** Uses the token up; of two who come at once only one begins. */
    Optional<Long> begin(String token, Instant now) {
        return db.sql(
                        """
                        update portal_view set token_digest = null, begun_at = ?, expires_at = ?
                        where token_digest = ? and expires_at > now()
                        returning id
                        """,
                        PortalAccounts.moment(now),
                        PortalAccounts.moment(now.plus(LONGEST)),
                        OneTimeToken.digest(token))
                .query(Long.class)
                .optional();
    }

    /** The view, as long as it holds. */
    Optional<PortalView> find(long id) {
        return db.sql(Sql.lines(HOLDING, Sql.of("?", id)))
                .query(PortalViews::view)
                .optional();
    }

    List<Long> begun() {
        return db.sql("select id from portal_view where begun_at is not null order by id")
                .query(Long.class)
                .list();
    }

    /** Takes it away; empty when somebody else did so before. */
    Optional<PortalView> remove(long id) {
        return db.sql("delete from portal_view where id = ? returning id, person_id, agent_id, created_at", id)
                .query(PortalViews::view)
                .optional();
    }

    /** What the logs call the agent. */
    String agentName(long agent) {
        return db.sql("select coalesce(display_name, name) from person where id = ?", agent)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** The number of the session under all its names, for its name changes. */
    Optional<String> session(String name) {
        return db.sql("select primary_id from spring_session where session_id = ?", name)
                .query(String.class)
                .optional()
                .map(String::strip);
    }

    private static PortalView view(ResultSet row, int index) throws SQLException {
        return new PortalView(
                row.getLong("id"),
                new PersonId(row.getLong("person_id")),
                row.getLong("agent_id"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
