package kith.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.mail.MailAddress;
import kith.mail.ReceivedMail;
import kith.sql.Database;
import kith.sql.Page;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The rows of {@code incoming_mail}. */
@Repository
class InboxRecords {

    private static final Sql SELECT = Sql.of("""
            select m.id, m.state, m.reason, m.evidence, m.machine, m.from_address, m.from_name, m.subject, m.account, m.size,
                   m.received_at, m.person_id, coalesce(p.display_name, p.name) as person_name, m.ticket_id
            from incoming_mail m left join person p on p.id = m.person_id
            where
            """);

    private final Database db;

    InboxRecords(Database db) {
        this.db = db;
    }

    Optional<Long> add(byte[] digest, String account, byte[] raw, long size, Instant at) {
        return db.sql("""
                        insert into incoming_mail (digest, account, raw, size, received_at) values (?, ?, ?, ?, ?)
                        on conflict (digest) do nothing
                        returning id
                        """, digest, account, raw, size, moment(at))
                .query(Long.class)
                .optional();
    }

    /** Holds the row until the transaction ends; empty when it has been taken in, or is gone. */
    Optional<Arrived> hold(long id) {
        return db.sql("""
                        select id, size, received_at, forced from incoming_mail
                        where id = ? and state = 'RECEIVED' and raw is not null
                        for update
                        """, id)
                .query((row, index) -> new Arrived(
                        row.getLong("id"),
                        row.getLong("size"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("forced")))
                .optional();
    }

    /** Notes what its head says. */
    void describe(long id, ReceivedMail mail) {
        MailAddress from = mail.from();
        db.sql(
                        "update incoming_mail set message_id = ?, from_address = ?, from_name = ?, subject = ? where id = ?",
                        mail.messageId(),
                        from == null ? null : shortened(from.address(), 320),
                        from == null ? null : shortened(from.name(), 200),
                        shortened(mail.subject(), 300),
                        id)
                .update();
    }

    void conclude(long id, Taken taken, boolean machine) {
        db.sql(
                        """
                        update incoming_mail set state = ?, reason = ?, evidence = ?, machine = ?, person_id = ?, ticket_id = ?,
                               processed_at = now(), forced = false
                        where id = ?
                        """,
                        taken.state().name(),
                        taken.reason() == null ? null : taken.reason().name(),
                        taken.evidence() == null ? null : shortened(taken.evidence(), 500),
                        machine,
                        taken.person() == null ? null : taken.person().value(),
                        taken.ticket() == null ? null : taken.ticket().value(),
                        id)
                .update();
    }

    /** Whether the sender's mail of this number was taken in before. */
    boolean takenBefore(long id, String messageId, String from) {
        return db.sql("""
                        select exists (select from incoming_mail
                                       where message_id = ? and lower(from_address) = lower(?) and id <> ?
                                         and state in ('TICKET', 'REPLY', 'NOTE'))
                        """, messageId, from, id).query(Boolean.class).single();
    }

    /** Makes it a mail that has just come, which is to be taken in. */
    boolean again(long id) {
        return db.sql("""
                        update incoming_mail set state = 'RECEIVED', forced = true
                        where id = ? and state = 'REJECTED' and raw is not null
                        """, id).update() == 1;
    }

    Optional<IncomingMail> find(long id) {
        return db.sql(Sql.lines(SELECT, Sql.of("m.id = ?", id)))
                .query(InboxRecords::mail)
                .optional();
    }

    Optional<byte[]> raw(long id) {
        return db.sql("select raw from incoming_mail where id = ? and raw is not null", id)
                .query((row, index) -> row.getBytes(1))
                .optional();
    }

    /** The newest first. */
    Page<IncomingMail, Long> list(@Nullable IncomingState state, String from, @Nullable Long before, int size) {
        List<Sql> conditions = new ArrayList<>();
        if (state != null) {
            conditions.add(Sql.of("m.state = ?", state.name()));
        }
        if (!from.isBlank()) {
            conditions.add(Sql.of("lower(m.from_address) = lower(?)", from.strip()));
        }
        if (before != null) {
            conditions.add(Sql.of("m.id < ?", before));
        }
        List<IncomingMail> found = db.sql(
                        Sql.lines(SELECT, Sql.allOf(conditions), Sql.of("order by m.id desc limit ?", size + 1)))
                .query(InboxRecords::mail)
                .list();
        boolean more = found.size() > size;
        List<IncomingMail> shown = more ? found.subList(0, size) : found;
        return new Page<>(shown, null, more ? shown.getLast().id() : null);
    }

    static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String shortened(String text, int most) {
        return text.substring(0, Math.min(text.length(), most));
    }

    private static IncomingMail mail(ResultSet row, int index) throws SQLException {
        String reason = row.getString("reason");
        return new IncomingMail(
                row.getLong("id"),
                IncomingState.valueOf(row.getString("state")),
                reason == null ? null : Reason.valueOf(reason),
                row.getString("evidence"),
                row.getBoolean("machine"),
                row.getString("from_address"),
                row.getString("from_name"),
                row.getString("subject"),
                row.getString("account"),
                row.getLong("size"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("person_id", Long.class),
                row.getString("person_name"),
                row.getObject("ticket_id", Long.class));
    }
}
