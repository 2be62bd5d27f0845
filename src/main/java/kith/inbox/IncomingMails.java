package kith.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kith.sql.Database;
import kith.sql.Page;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The mail that arrived, to be looked at. */
@Repository
class IncomingMails {

    private static final Sql SELECT = Sql.of("""
            select m.id, m.state, m.reason, m.evidence, m.machine, m.from_address, m.from_name, m.subject, m.account, m.size,
                   m.received_at, m.person_id, coalesce(p.display_name, p.name) as person_name, m.ticket_id
            from incoming_mail m left join person p on p.id = m.person_id
            where
            """);

    private final Database db;

    IncomingMails(Database db) {
        this.db = db;
    }

    Optional<IncomingMail> find(long id) {
        return db.sql(Sql.lines(SELECT, Sql.of("m.id = ?", id)))
                .query(IncomingMails::mail)
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
                .query(IncomingMails::mail)
                .list();
        return Page.onward(found, size, IncomingMail::id);
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
