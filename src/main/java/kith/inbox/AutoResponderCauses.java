package kith.inbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import kith.people.PersonId;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Says why a user gets no automatic mail, where that was decided by itself. */
@Repository
public class AutoResponderCauses {

    /**
     * What caused it.
     *
     * @param exchanges how many mails machines wrote to and fro
     * @param evidence the header or subject of the last; {@code null} when it showed none
     * @param mail that mail; {@code null} when it is gone
     */
    public record Cause(
            int exchanges,
            @Nullable String evidence,
            @Nullable Long mail,
            Instant at) {}

    private final Database db;

    AutoResponderCauses(Database db) {
        this.db = db;
    }

    /** Empty when the user gets automatic mail, or an agent decided that they do not. */
    public Optional<Cause> of(PersonId person) {
        return db.sql("""
                        select c.exchanges, c.evidence, c.mail_id, s.at
                        from person p
                        cross join lateral (select id, at from auto_responder_switch
                                            where person_id = p.id order by id desc limit 1) s
                        join auto_responder_cause c on c.switch_id = s.id
                        where p.id = ? and p.auto_responder
                        """, person.value())
                .query((row, index) -> new Cause(
                        row.getInt("exchanges"),
                        row.getString("evidence"),
                        row.getObject("mail_id", Long.class),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
