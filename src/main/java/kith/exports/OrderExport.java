package kith.exports;

import java.time.Clock;
import java.util.Optional;
import kith.access.Permission;
import kith.access.Viewer;
import kith.directory.CountPeople;
import kith.directory.ListRequest;
import kith.exports.OrderOutcome.AtOnce;
import kith.exports.OrderOutcome.Ordered;
import kith.jobs.Jobs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the wish for a list as a file: a long one is written in the background. */
@Service
public class OrderExport {

    /** Nobody should wait for more rows than these. */
    public static final int AT_ONCE = 5_000;

    private final CountPeople count;
    private final ExportRecords records;
    private final Jobs jobs;
    private final Clock clock;

    OrderExport(CountPeople count, ExportRecords records, Jobs jobs, Clock clock) {
        this.count = count;
        this.records = records;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Ordering a list that is being written already orders nothing new. */
    @Transactional
    public OrderOutcome order(ListRequest list, Viewer viewer) {
        viewer.require(Permission.USERS_EXPORT);
        if (count.upTo(AT_ONCE, list.filter(), viewer) <= AT_ONCE) {
            return new AtOnce(list);
        }
        Optional<Long> running = records.running(viewer.agentId(), list);
        return new Ordered(running.orElseGet(() -> add(list, viewer)));
    }

    private long add(ListRequest list, Viewer viewer) {
        long id = records.add(viewer.agentId(), list, clock.instant().plus(PeopleExport.KEPT_FOR));
        records.removeOldest(viewer.agentId(), PeopleExport.MOST);
        jobs.start(WriteExport.NAME, id);
        return id;
    }
}
