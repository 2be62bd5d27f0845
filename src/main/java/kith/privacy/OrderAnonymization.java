package kith.privacy;

import kith.access.Forbidden;
import kith.access.Permission;
import kith.access.Viewer;
import kith.audit.SystemLog;
import kith.jobs.Jobs;
import kith.people.People;
import kith.people.Person;
import kith.people.PersonId;
import kith.privacy.Anonymization.Reason;
import kith.privacy.Anonymization.State;
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
    private final Jobs jobs;

    OrderAnonymization(People people, AnonymizationRecords records, SystemLog log, @Lazy Jobs jobs) {
        this.people = people;
        this.records = records;
        this.log = log;
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
        records.add(id, viewer.agentId(), viewer.name(), reason)
                .ifPresent(number -> log.record(new AnonymizationOrdered(id, number, reason)));
        records.of(id)
                .filter(ordered -> ordered.state() != State.DONE)
                .ifPresent(ordered -> jobs.start(Anonymize.NAME, ordered.id()));
        return Outcome.ORDERED;
    }

    private static boolean confirmed(Person person, String typed) {
        String given = typed.strip();
        return given.equals(person.id().toString())
                || given.equals("#" + person.id())
                || given.equalsIgnoreCase(person.email());
    }
}
