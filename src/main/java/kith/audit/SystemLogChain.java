package kith.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks the chain of digests over that holds the system log together, when asked and every night. */
@Component
public class SystemLogChain {

    private static final Logger LOG = LoggerFactory.getLogger(SystemLogChain.class);

    /** How the first entry that is wrong is wrong. */
    public enum Fault {
        /** Its content is not what it was. */
        CHANGED,
        /** An entry before it is gone. */
        MISSING,
        /** It did not come in by the usual way. */
        ADDED,
        /** The name of whoever acted was taken away, but nobody was anonymized. */
        FORGOTTEN,
        /** Entries at the end are gone. */
        CUT_OFF
    }

    /**
     * What came of looking it over.
     *
     * @param entries how many there were
     * @param entry the first one that is not as it was; {@code null} where nothing is wrong or the end is missing
     * @param fault {@code null} where nothing is wrong
     */
    public record Check(
            Instant at,
            long entries,
            @Nullable Long entry,
            @Nullable Fault fault) {

        public boolean intact() {
            return fault == null;
        }
    }

    private final Database db;

    SystemLogChain(Database db) {
        this.db = db;
    }

    /** Reads every entry, and keeps what came of it. */
    @Transactional
    public Check verify() {
        Check check = db.sql("""
                        insert into system_log_check (entries, broken_id, reason)
                        select (select count(*) from system_log), b.broken_id, b.reason
                        from (select) always
                        left join system_log_broken() b on true
                        returning at, entries, broken_id, reason
                        """).query(SystemLogChain::check).single();
        if (!check.intact()) {
            LOG.error("The system log is not as it was: {} at entry {}", check.fault(), check.entry());
        }
        return check;
    }

    @Scheduled(cron = "0 17 2 * * *")
    @Transactional
    public void verifyEveryNight() {
        verify();
    }

    /** The last time it was looked over. */
    public Optional<Check> lastCheck() {
        return db.sql("select at, entries, broken_id, reason from system_log_check order by id desc limit 1")
                .query(SystemLogChain::check)
                .optional();
    }

    /** The last digest, to be noted outside; empty while nothing has been logged. */
    public String newestDigest() {
        return db.sql("select digest from system_log_head")
                .query((row, index) -> HexFormat.of().formatHex(row.getBytes(1)))
                .optional()
                .orElse("");
    }

    private static Check check(ResultSet row, int index) throws SQLException {
        String fault = row.getString("reason");
        return new Check(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("entries"),
                row.getObject("broken_id", Long.class),
                fault == null ? null : Fault.valueOf(fault));
    }
}
