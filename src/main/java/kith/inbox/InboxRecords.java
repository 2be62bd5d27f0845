package kith.inbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import kith.mail.MailAddress;
import kith.mail.ReceivedMail;
import kith.sql.Database;
import org.springframework.stereotype.Repository;

/** The rows of {@code incoming_mail}, as they come and are taken in. */
@Repository
class InboxRecords {

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

    Optional<byte[]> raw(long id) {
        return db.sql("select raw from incoming_mail where id = ? and raw is not null", id)
                .query((row, index) -> row.getBytes(1))
                .optional();
    }

    static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String shortened(String text, int most) {
        return text.substring(0, Math.min(text.length(), most));
    }
}
