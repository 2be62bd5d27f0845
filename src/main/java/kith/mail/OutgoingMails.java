package kith.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.Viewer;
import kith.audit.SystemLog;
import kith.sql.Database;
import kith.sql.Page;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has left and what is to leave, for administrators, who try again or take back. */
@Service
public class OutgoingMails {

    /**
     * How delivery stands.
     *
     * @param unreachable whether a mail waits because the server could not be reached
     */
    public record Health(long queued, long failed, boolean unreachable) {}

    private static final int PAGE_SIZE = 50;

    private static final Sql SELECT = Sql.of("""
            select id, kind, person_id, ticket_id, to_address, to_name, subject, plain, secret, state, attempts, next_attempt_at,
                   unreachable, error, created_at, sent_at
            from outgoing_mail where
            """);

    private final Database db;
    private final SystemLog systemLog;

    OutgoingMails(Database db, SystemLog systemLog) {
        this.db = db;
        this.systemLog = systemLog;
    }

    /** The latest ones, or those before this one; all states or one. */
    public Page<OutgoingMail, Long> page(@Nullable MailState state, @Nullable Long before, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        List<Sql> conditions = new ArrayList<>();
        if (state != null) {
            conditions.add(Sql.of("state = ?", state.name()));
        }
        if (before != null) {
            conditions.add(Sql.of("id < ?", before));
        }
        List<OutgoingMail> found = db.sql(
                        Sql.lines(SELECT, Sql.allOf(conditions), Sql.of("order by id desc limit ?", PAGE_SIZE + 1)))
                .query(OutgoingMails::read)
                .list();
        return Page.onward(found, PAGE_SIZE, OutgoingMail::id);
    }

    public OutgoingMail get(long id, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return find(id).orElseThrow(() -> new NotFound("mail " + id));
    }

    public Health health(Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return db.sql("""
                        select count(*) filter (where state = 'QUEUED') as queued, count(*) filter (where state = 'FAILED') as failed,
                               coalesce(bool_or(unreachable), false) as unreachable
                        from outgoing_mail where state in ('QUEUED', 'FAILED')
                        """).query(Health.class).single();
    }

    /** Has it tried at once; what is no longer there to be tried stays as it is. */
    @Transactional
    public void repeat(long id, Viewer viewer) {
        if (get(id, viewer).repeatable() && again(Sql.of("id = ?", id)) > 0) {
            systemLog.record(new MailEvent.Repeated(id));
        }
    }

    /** Has all that failed tried again; says how many there are. */
    @Transactional
    public int repeatFailed(Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        int repeated = again(Sql.of("state = 'FAILED'"));
        if (repeated > 0) {
            systemLog.record(new MailEvent.FailedRepeated(repeated));
        }
        return repeated;
    }

    /** Takes it back, if it has not left yet; says whether it had not. */
    @Transactional
    public boolean cancel(long id, Viewer viewer) {
        get(id, viewer);
        int cancelled = db.sql("""
                        update outgoing_mail
                        set state = 'CANCELLED', unreachable = false,
                            plain = case when secret then '' else plain end, html = case when secret then '' else html end
                        where id = ? and state = 'QUEUED'
                        """, id).update();
        if (cancelled > 0) {
            systemLog.record(new MailEvent.Cancelled(id));
        }
        return cancelled > 0;
    }

    private int again(Sql which) {
        return db.sql(Sql.lines(Sql.of("""
                        update outgoing_mail set state = 'QUEUED', attempts = 0, next_attempt_at = now(), error = null
                        where (state = 'FAILED' and not secret or state = 'QUEUED' and error is not null) and
                        """), which)).update();
    }

    private Optional<OutgoingMail> find(long id) {
        return db.sql(Sql.lines(SELECT, Sql.of("id = ?", id)))
                .query(OutgoingMails::read)
                .optional();
    }

    private static OutgoingMail read(ResultSet row, int index) throws SQLException {
        OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
        return new OutgoingMail(
                row.getLong("id"),
                row.getString("kind"),
                row.getObject("person_id", Long.class),
                row.getObject("ticket_id", Long.class),
                row.getString("to_address"),
                row.getString("to_name"),
                row.getString("subject"),
                row.getString("plain"),
                row.getBoolean("secret"),
                MailState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("next_attempt_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("unreachable"),
                row.getString("error"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                sent == null ? null : sent.toInstant());
    }
}
