package kith.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kith.access.Forbidden;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.Viewer;
import kith.audit.SystemLog;
import kith.jobs.Jobs;
import kith.people.People;
import kith.people.Person;
import kith.people.PersonId;
import kith.privacy.Anonymization.Reason;
import kith.privacy.Anonymization.State;
import kith.privacy.PrivacyEvent.AnonymizationApproved;
import kith.privacy.PrivacyEvent.AnonymizationCancelled;
import kith.privacy.PrivacyEvent.AnonymizationOrdered;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the order to anonymize a user, from whoever types who it is about. */
@Service
public class OrderAnonymization {

    /** What came of the order. */
    public enum Outcome {
        ORDERED,
        /** What was typed is neither the address nor the number of the user. */
        NOT_CONFIRMED
    }

    private final People people;
    private final AnonymizationRecords records;
    private final SystemLog log;
    private final RetentionRepository rules;
    private final Clock clock;
    private final Jobs jobs;

    OrderAnonymization(
            People people,
            AnonymizationRecords records,
            SystemLog log,
            RetentionRepository rules,
            Clock clock,
            @Lazy Jobs jobs) {
        this.people = people;
        this.records = records;
        this.log = log;
        this.rules = rules;
        this.clock = clock;
        this.jobs = jobs;
    }

    /** Ordering it twice is one order; one that came to a halt goes on. */
    @Transactional
    public Outcome order(PersonId id, String typed, Reason reason, Viewer viewer) {
        viewer.require(Permission.USERS_ANONYMIZE);
        Person person = people.get(id, viewer);
        if (person.agent()) {
            throw new Forbidden("agent " + id + " is no user");
        }
        if (records.of(id).isEmpty() && !confirmed(person, typed)) {
            return Outcome.NOT_CONFIRMED;
        }
        OrderRules wait = rules.orderRules();
        records.add(
                        id,
                        viewer.agentId(),
                        viewer.name(),
                        reason,
                        wait.secondApprover() ? State.WAITING : State.ORDERED,
                        due(wait))
                .ifPresent(number -> log.record(new AnonymizationOrdered(id, number, reason)));
        records.of(id)
                .filter(ordered -> ordered.state() == State.ORDERED || ordered.state() == State.CLEARED)
                .ifPresent(this::start);
        return Outcome.ORDERED;
    }

    /** Approves what another agent ordered; the days to call it off begin then. */
    @Transactional
    public void approve(PersonId id, Viewer viewer) {
        Anonymization waiting = open(id, viewer);
        if (!records.approve(waiting.id(), viewer.agentId(), viewer.name(), due(rules.orderRules()))) {
            throw new Forbidden(viewer + " cannot approve anonymization " + waiting.id());
        }
        log.record(new AnonymizationApproved(id, waiting.id()));
        records.find(waiting.id()).ifPresent(this::start);
    }

    /** Calls it off; nothing has been changed. */
    @Transactional
    public void cancel(PersonId id, Viewer viewer) {
        Anonymization open = open(id, viewer);
        if (!records.cancel(open.id())) {
            throw new NotFound("an anonymization of user " + id + " that has not begun");
        }
        log.record(new AnonymizationCancelled(id, open.id()));
    }

    private Anonymization open(PersonId id, Viewer viewer) {
        viewer.require(Permission.USERS_ANONYMIZE);
        return records.of(id)
                .filter(Anonymization::open)
                .filter(ordered -> ordered.reason() != Reason.DELETION)
                .orElseThrow(() -> new NotFound("an anonymization of user " + id + " that has not begun"));
    }

    private Instant due(OrderRules wait) {
        return clock.instant().plus(Duration.ofDays(wait.coolingOffDays()));
    }

    private void start(Anonymization ordered) {
        jobs.startAt(ordered.dueAt(), Anonymize.NAME, ordered.id());
    }

    private static boolean confirmed(Person person, String typed) {
        String given = typed.strip();
        return given.equals(person.id().toString())
                || given.equals("#" + person.id())
                || given.equalsIgnoreCase(person.email());
    }
}
