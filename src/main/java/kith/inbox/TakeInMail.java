package kith.inbox;

import kith.audit.Acting;
import kith.audit.Actor;
import kith.jobs.Job;
import org.springframework.stereotype.Component;

/** Takes in one mail in the background, once. */
@Component
class TakeInMail implements Job {

    static final String NAME = "inbox.take-in";

    private final SortMail sortMail;
    private final InboxRecords records;

    TakeInMail(SortMail sortMail, InboxRecords records) {
        this.sortMail = sortMail;
        this.records = records;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(long id) {
        Acting.as(Actor.SYSTEM.through("mail " + id), () -> {
            sortMail.sort(id);
            return id;
        });
    }

    @Override
    public void givenUp(long id) {
        records.conclude(id, Taken.rejected(Reason.FAILED), false);
    }
}
