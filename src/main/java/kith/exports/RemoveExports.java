package kith.exports;

import java.time.Clock;
import kith.jobs.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Removes exports whose time is over, each with its file. */
@Component
class RemoveExports implements Job {

    static final String NAME = "export-removal";

    private static final Logger LOG = LoggerFactory.getLogger(RemoveExports.class);

    private final ExportRecords records;
    private final TransactionOperations transaction;
    private final Clock clock;

    RemoveExports(ExportRecords records, TransactionOperations transaction, Clock clock) {
        this.records = records;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Others that are over go with the one it is about. */
    @Override
    public void run(long id) {
        transaction.executeWithoutResult(status -> records.removeExpired(clock.instant()));
    }

    /** Nobody waits for it, and the next removal makes up for this one. */
    @Override
    public void givenUp(long id) {
        LOG.warn("Export {} is past its time and could not be removed", id);
    }
}
