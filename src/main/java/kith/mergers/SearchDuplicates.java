package kith.mergers;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import kith.access.Permission;
import kith.access.Viewer;
import kith.jobs.Job;
import kith.jobs.Jobs;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Searches the whole directory for duplicates: every night, and whenever somebody asks. */
@Component
public class SearchDuplicates implements Job {

    /** How far the last search is. */
    public record Search(
            long id,
            String state,
            @Nullable Integer found,
            Instant startedAt,
            @Nullable Instant finishedAt) {

        public boolean running() {
            return state.equals("RUNNING");
        }
    }

    private final Database db;
    private final FindPairs findPairs;
    private final ObjectProvider<Jobs> jobs;
    private final TransactionOperations transactions;

    SearchDuplicates(Database db, FindPairs findPairs, ObjectProvider<Jobs> jobs, TransactionOperations transactions) {
        this.db = db;
        this.findPairs = findPairs;
        this.jobs = jobs;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "search-duplicates";
    }

    /** Starts a search, unless one is under way. */
    @Transactional
    public void start(Viewer viewer) {
        viewer.require(Permission.USERS_EDIT);
        begin();
    }

    @Scheduled(cron = "0 20 3 * * *")
    @Transactional
    void everyNight() {
        boolean lately = db.sql(
                        "select exists (select from duplicate_search where started_at > now() - interval '12 hours')")
                .query(Boolean.class)
                .single();
        if (!lately) {
            begin();
        }
    }

    private void begin() {
        db.sql("insert into duplicate_search default values on conflict do nothing returning id")
                .query(Long.class)
                .optional()
                .ifPresent(id -> jobs.getObject().start(name(), id));
    }

    @Override
    public void run(long id) {
        transactions.executeWithoutResult(status -> {
            long found = findPairs.find();
            db.sql("update duplicate_search set state = 'DONE', found = ?, finished_at = now() where id = ?", found, id)
                    .update();
        });
    }

    @Override
    public void givenUp(long id) {
        db.sql("update duplicate_search set state = 'FAILED', finished_at = now() where id = ?", id)
                .update();
    }

    /** The last one there was. */
    public Optional<Search> last(Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return db.sql("select id, state, found, started_at, finished_at from duplicate_search order by id desc limit 1")
                .query((row, index) -> {
                    OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
                    return new Search(
                            row.getLong("id"),
                            row.getString("state"),
                            row.getObject("found", Integer.class),
                            row.getObject("started_at", OffsetDateTime.class).toInstant(),
                            finished == null ? null : finished.toInstant());
                })
                .optional();
    }
}
