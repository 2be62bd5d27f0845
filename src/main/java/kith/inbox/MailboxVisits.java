package kith.inbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import kith.access.Permission;
import kith.access.Viewer;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Keeps how the last look into the mailbox went. */
@Repository
public class MailboxVisits {

    /**
     * The last look.
     *
     * @param error what went wrong; {@code null} when nothing did
     */
    public record Visit(
            String account, Instant at, @Nullable String error) {}

    private final Database db;

    MailboxVisits(Database db) {
        this.db = db;
    }

    void went(String account, String error) {
        db.sql("""
                        insert into mailbox_visit (account, at, error) values (?, now(), left(nullif(?, ''), 500))
                        on conflict (account) do update set at = excluded.at, error = excluded.error
                        """, account, error).update();
    }

    public Optional<Visit> last(Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return db.sql("select account, at, error from mailbox_visit order by at desc limit 1")
                .query((row, index) -> new Visit(
                        row.getString("account"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("error")))
                .optional();
    }
}
