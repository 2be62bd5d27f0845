package kith.privacy;

import java.time.Clock;
import kith.audit.Actor;
import kith.jobs.Jobs;
import kith.people.PersonId;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes for good whom nobody restored in time: first everything about them, then themselves. */
@Component
class EmptyBin {

    private static final int AT_ONCE = 500;

    private final DeletionRecords deletions;
    private final AnonymizationRecords anonymizations;
    private final Jobs jobs;
    private final Clock clock;

    EmptyBin(DeletionRecords deletions, AnonymizationRecords anonymizations, @Lazy Jobs jobs, Clock clock) {
        this.deletions = deletions;
        this.anonymizations = anonymizations;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Scheduled(cron = "0 50 * * * *")
    @Transactional
    public void empty() {
        deletions.due(clock.instant().minus(Deletion.KEPT), AT_ONCE).forEach(this::remove);
    }

    private void remove(PersonId person) {
        anonymizations.add(person, Actor.SYSTEM.name(), Anonymization.Reason.DELETION, clock.instant());
        anonymizations.of(person).ifPresent(ordered -> jobs.start(Anonymize.NAME, ordered.id()));
    }
}
