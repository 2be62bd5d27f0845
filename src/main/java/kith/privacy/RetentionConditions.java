package kith.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Whom a retention rule affects now, as conditions on {@code person p}; preview and run ask the same. */
@Component
class RetentionConditions {

    private static final Sql NOBODY = Sql.of("false");

    private final Clock clock;

    RetentionConditions(Clock clock) {
        this.clock = clock;
    }

    /**
     * Whom nothing was heard of and nobody had to do with for the time: no reply in a ticket of theirs, no sign-in, no note
     * about them, no change of their status. Whoever waits in an open ticket stays.
     */
    Sql toClose(RetentionRules rules) {
        if (rules.closeAfter() == null) {
            return NOBODY;
        }
        OffsetDateTime since = monthsAgo(rules.closeAfter());
        return Sql.lines(
                Sql.of("p.status <> 'CLOSED' and"),
                present(rules),
                Sql.of("""
                        and p.created_at < ?
                        and not exists (select from ticket t where t.requester_id = p.id and t.last_reply_at >= ?)
                        and not exists (select from ticket t where t.requester_id = p.id and t.created_at >= ?)
                        and not exists (select from activity a where a.person_id = p.id and a.at >= ?)
                        and not exists (select from note n where n.person_id = p.id and n.created_at >= ?)
                        """, since, since, since, since, since),
                settledSince(since));
    }

    /** Who has been closed for the time. */
    Sql toAnonymize(RetentionRules rules) {
        if (rules.anonymizeAfter() == null) {
            return NOBODY;
        }
        OffsetDateTime since = monthsAgo(rules.anonymizeAfter());
        return Sql.lines(Sql.of("p.status = 'CLOSED' and"), present(rules), Sql.of("""
                        and p.created_at < ?
                        and not exists (select from anonymization z
                                        where z.person_id = p.id and z.state not in ('FAILED', 'CANCELLED'))
                        """, since), settledSince(since));
    }

    private static Sql present(RetentionRules rules) {
        return Sql.of("""
                p.kind = 'USER' and p.merged_into is null and p.deleted_at is null and p.anonymized_at is null
                and not exists (select from person_label h join label l on l.id = h.label_id
                                where h.person_id = p.id and lower(l.name) = any (?))
                and not exists (select from ticket t where t.requester_id = p.id and t.status in ('OPEN', 'AWAITING_USER'))
                """, (Object) rules.exceptKeys());
    }

    private static Sql settledSince(OffsetDateTime since) {
        return Sql.of("""
                and not exists (select from change_log c
                                where c.subject_kind = 'PERSON' and c.subject_id = p.id and c.field = 'status' and c.at >= ?)
                """, since);
    }

    private OffsetDateTime monthsAgo(int months) {
        Instant now = clock.instant();
        return now.atOffset(ZoneOffset.UTC).minusMonths(months);
    }
}
