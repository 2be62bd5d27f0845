package kith.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kith.sql.Database;
import kith.sql.Sql;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The mails that are due, each for one process at a time. */
@Repository
class MailQueue {

    /** Longer than any delivery takes: who holds a mail for so long has died. */
    private static final Duration HELD = Duration.ofMinutes(10);

    private static final int LONGEST_ERROR = 500;

    /** What is kept of a mail that opens something: nothing. */
    private static final Sql WITHOUT_SECRETS = Sql.of("plain = case when secret then '' else plain end");

    private final Database db;

    MailQueue(Database db) {
        this.db = db;
    }

    boolean anyDue() {
        return db.sql("select exists (select from outgoing_mail where state = 'QUEUED' and next_attempt_at <= now())")
                .query(Boolean.class)
                .single();
    }

    /** The mail that has been due for the longest time, which nobody else gets meanwhile. */
    @Transactional
    Optional<QueuedMail> take() {
        return db.sql("""
                        update outgoing_mail set attempts = attempts + 1, next_attempt_at = now() + make_interval(secs => ?)
                        where id = (
                            select id from outgoing_mail
                            where state = 'QUEUED' and next_attempt_at <= now()
                            order by next_attempt_at, id
                            limit 1
                            for update skip locked)
                        returning id, to_address, to_name, language, subject, plain, html, message_id, refs, automatic,
                                  attempts, created_at
                        """, HELD.toSeconds()).query(MailQueue::read).optional();
    }

    /** The server has it; that is so even if somebody took it back at that moment. */
    @Transactional
    void sent(QueuedMail mail) {
        update(
                Sql.of("state = 'SENT', sent_at = now(), error = null, unreachable = false, html = '',"),
                WITHOUT_SECRETS,
                Sql.of("state in ('QUEUED', 'CANCELLED') and id = ?", mail.id()));
    }

    /** The server will not have it. */
    @Transactional
    void failed(QueuedMail mail, String error) {
        update(Sql.of("""
                        state = 'FAILED', unreachable = false, error = ?, html = case when secret then '' else html end,
                        """, shortened(error)), WITHOUT_SECRETS, queued(mail));
    }

    /** Another try, after a while. */
    @Transactional
    void later(QueuedMail mail, Duration wait, String error, boolean unreachable) {
        update(
                Sql.of("error = ?, unreachable = ?,", shortened(error), unreachable),
                Sql.of("next_attempt_at = now() + make_interval(secs => ?)", wait.toSeconds()),
                queued(mail));
    }

    /** The server is there again: what waited for it is due at once. */
    @Transactional
    void reachable() {
        db.sql("""
                        update outgoing_mail set next_attempt_at = now(), unreachable = false
                        where state = 'QUEUED' and unreachable
                        """).update();
    }

    private void update(Sql one, Sql other, Sql condition) {
        db.sql(Sql.lines(Sql.of("update outgoing_mail set"), one, other, Sql.of("where"), condition))
                .update();
    }

    private static Sql queued(QueuedMail mail) {
        return Sql.of("state = 'QUEUED' and id = ?", mail.id());
    }

    private static String shortened(String error) {
        return error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR);
    }

    private static QueuedMail read(ResultSet row, int index) throws SQLException {
        return new QueuedMail(
                row.getLong("id"),
                row.getString("to_address"),
                row.getString("to_name"),
                row.getString("language"),
                row.getString("subject"),
                row.getString("plain"),
                row.getString("html"),
                row.getString("message_id"),
                List.of((String[]) row.getArray("refs").getArray()),
                Automatic.valueOf(row.getString("automatic")),
                row.getInt("attempts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
