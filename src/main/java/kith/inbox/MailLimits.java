package kith.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import kith.people.EmailAddress;
import kith.sql.Database;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Stops those who write too much for a while. On the portal they can still answer. */
@Component
class MailLimits {

    /** @param begins whether it begins with this mail */
    record Limited(Instant until, boolean begins) {}

    private final Database db;
    private final int most;
    private final Duration window;
    private final Duration pause;

    MailLimits(
            Database db,
            @Value("${kith.mail.limit.most:15}") int most,
            @Value("${kith.mail.limit.within:10m}") Duration window,
            @Value("${kith.mail.limit.pause:15m}") Duration pause) {
        this.db = db;
        this.most = most;
        this.window = window;
        this.pause = pause;
    }

    /** Whether a mail that came at this moment is one too many. */
    Optional<Limited> check(EmailAddress from, long mail, Instant at) {
        Optional<Instant> holding = db.sql(
                        "select until from mail_limit where address_key = ? and until > ?",
                        from.key(),
                        InboxRecords.moment(at))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
        if (holding.isPresent()) {
            return Optional.of(new Limited(holding.get(), false));
        }
        if (before(from, mail, at) < most) {
            return Optional.empty();
        }
        Instant until = at.plus(pause);
        db.sql("""
                        insert into mail_limit (address_key, until) values (?, ?)
                        on conflict (address_key) do update set until = excluded.until
                        """, from.key(), InboxRecords.moment(until)).update();
        return Optional.of(new Limited(until, true));
    }

    private int before(EmailAddress from, long mail, Instant at) {
        return db.sql("""
                        select count(*) from incoming_mail
                        where lower(from_address) = ? and received_at > ? and received_at <= ? and id <> ?
                          and reason is distinct from 'RATE_LIMITED' and reason is distinct from 'DUPLICATE'
                        """, from.key(), InboxRecords.moment(at.minus(window)), InboxRecords.moment(at), mail)
                .query(Integer.class)
                .single();
    }
}
