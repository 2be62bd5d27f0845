package kith.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import kith.audit.Acting;
import kith.audit.Actor;
import kith.audit.SystemLog;
import kith.jobs.Job;
import kith.jobs.Jobs;
import kith.people.PersonId;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Carries the retention rules out, once a day: closes people some thousand at a time, then anonymizes one after the other. A
 * killed process is followed by one that goes on.
 */
@Component
class KeepRetention implements Job {

    static final String NAME = "retention";

    private static final int AT_ONCE = 2_000;
    private static final int ANONYMIZED_AT_ONCE = 100;

    private final RetentionRepository rows;
    private final RetentionRuns runs;
    private final RetentionConditions conditions;
    private final AnonymizationRecords orders;
    private final Anonymize anonymize;
    private final SystemLog log;
    private final Jobs jobs;
    private final Clock clock;
    private final TransactionOperations transaction;

    KeepRetention(
            RetentionRepository rows,
            RetentionRuns runs,
            RetentionConditions conditions,
            AnonymizationRecords orders,
            Anonymize anonymize,
            SystemLog log,
            @Lazy Jobs jobs,
            Clock clock,
            TransactionOperations transaction) {
        this.rows = rows;
        this.runs = runs;
        this.conditions = conditions;
        this.orders = orders;
        this.anonymize = anonymize;
        this.log = log;
        this.jobs = jobs;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** At night, and soon after a start for a night that was missed. */
    @Scheduled(cron = "0 20 2-23 * * *")
    @Transactional
    public void begin() {
        if (rows.rules().on()) {
            runs.begin(LocalDate.now(clock.withZone(ZoneOffset.UTC))).ifPresent(run -> jobs.start(NAME, run));
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(long run) {
        Acting.as(Actor.SYSTEM.through("retention run " + run), () -> {
            close(run);
            anonymize(run);
            end(run, false);
            return null;
        });
    }

    @Override
    public void givenUp(long run) {
        end(run, true);
    }

    private void close(long run) {
        List<Long> closed = List.of(0L);
        while (!closed.isEmpty()) {
            long behind = closed.getLast();
            closed = transaction.execute(status -> {
                List<Long> people = rows.next(conditions.toClose(rows.rules()), behind, AT_ONCE);
                rows.close(people);
                runs.closed(run, people.size());
                return people;
            });
        }
    }

    private void anonymize(long run) {
        orders.unfinishedOfRules().forEach(anonymize::run);
        List<Long> ordered = List.of(0L);
        while (!ordered.isEmpty()) {
            long behind = ordered.getLast();
            ordered = transaction.execute(status -> {
                List<Long> people = rows.next(conditions.toAnonymize(rows.rules()), behind, ANONYMIZED_AT_ONCE);
                people.forEach(person -> order(new PersonId(person), run));
                return people;
            });
            orders.unfinishedOfRules().forEach(anonymize::run);
        }
    }

    private void order(PersonId person, long run) {
        orders.add(person, Actor.SYSTEM.name(), Anonymization.Reason.RULE, clock.instant())
                .ifPresent(order -> {
                    log.record(new PrivacyEvent.AnonymizationOrdered(person, order, Anonymization.Reason.RULE));
                    runs.anonymized(run);
                });
    }

    private void end(long run, boolean failed) {
        transaction.executeWithoutResult(status -> {
            runs.finish(run, failed);
            runs.find(run).ifPresent(done -> log.record(new RetentionEvent.Ran(done)));
        });
    }
}
