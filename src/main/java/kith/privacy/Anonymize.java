package kith.privacy;

import java.time.Clock;
import java.util.List;
import kith.access.Permission;
import kith.access.Viewers;
import kith.audit.Acting;
import kith.audit.Actor;
import kith.audit.SystemLog;
import kith.jobs.Job;
import kith.people.Erasure;
import kith.people.Forgotten;
import kith.people.PersonId;
import kith.privacy.Anonymization.Reason;
import kith.privacy.Anonymization.State;
import kith.privacy.PrivacyEvent.Anonymized;
import kith.privacy.PrivacyEvent.Removed;
import kith.sql.Database;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Anonymizes a person. All that is theirs goes in one transaction; after that mentions in what is of others, one table at a
 * time, because finding them may take long. A process that dies between two steps is followed by one that goes on.
 */
@Component
class Anonymize implements Job {

    static final String NAME = "anonymization";

    private final AnonymizationRecords records;
    private final DeletionRecords deletions;
    private final FindTraces traces;
    private final Erasures erasures;
    private final Viewers viewers;
    private final SystemLog log;
    private final Database db;
    private final Clock clock;
    private final TransactionOperations transaction;

    Anonymize(
            AnonymizationRecords records,
            DeletionRecords deletions,
            FindTraces traces,
            Erasures erasures,
            Viewers viewers,
            SystemLog log,
            Database db,
            Clock clock,
            TransactionOperations transaction) {
        this.records = records;
        this.deletions = deletions;
        this.traces = traces;
        this.erasures = erasures;
        this.viewers = viewers;
        this.log = log;
        this.db = db;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(long id) {
        records.find(id)
                .filter(ordered ->
                        ordered.state() != State.ORDERED || !clock.instant().isBefore(ordered.dueAt()))
                .ifPresent(ordered -> Acting.as(actor(ordered), () -> {
                    if (stillAllowed(ordered)) {
                        transaction.executeWithoutResult(status -> clear(id));
                    } else {
                        givenUp(id);
                    }
                    if (records.find(id).orElseThrow().state() == State.CLEARED) {
                        mentions(id, records.traces(id));
                    }
                    return null;
                }));
    }

    /** What was begun is never left half done; the page offers to go on. */
    @Override
    public void givenUp(long id) {
        transaction.executeWithoutResult(status -> records.fail(id));
    }

    /** Who lost the right meanwhile starts nothing any more. */
    private boolean stillAllowed(Anonymization ordered) {
        Long agent = ordered.agentId();
        return agent == null
                || viewers.find(agent)
                        .filter(viewer -> viewer.may(Permission.USERS_ANONYMIZE))
                        .isPresent();
    }

    private void clear(long id) {
        records.take(id, State.ORDERED).ifPresent(ordered -> {
            if (inBin(ordered.person()) != (ordered.reason() == Reason.DELETION)) {
                records.fail(id);
                return;
            }
            Forgotten person = traces.of(ordered.person()).forgotten();
            List<Erasure> all = erasures.of(person);
            for (int place = 0; place < all.size(); place++) {
                if (all.get(place).kind() != Erasure.Kind.MENTIONS) {
                    carryOut(id, place, all.get(place));
                }
            }
            records.cleared(id, person);
        });
    }

    /** Holds the person until the transaction ends. */
    private boolean inBin(PersonId person) {
        return db.sql("select deleted_at is not null from person where id = ? for update", person.value())
                .query(Boolean.class)
                .single();
    }

    private void mentions(long id, Forgotten person) {
        List<Erasure> all = erasures.of(person);
        for (int i = 0; i < all.size(); i++) {
            int place = i;
            transaction.executeWithoutResult(status -> records.take(id, State.CLEARED)
                    .filter(taken -> !records.counted(id, place))
                    .ifPresent(taken -> carryOut(id, place, all.get(place))));
        }
        transaction.executeWithoutResult(status -> records.take(id, State.CLEARED)
                .ifPresent(taken -> {
                    records.done(id);
                    log.record(new Anonymized(taken.person(), id, taken.rows()));
                    if (taken.reason() == Reason.DELETION) {
                        remove(person);
                    }
                }));
    }

    private void remove(Forgotten person) {
        db.sql("delete from person where id = any (?)", (Object) person.ids()).update();
        deletions.forget(person.id());
        log.record(new Removed(person.id()));
    }

    private void carryOut(long id, int place, Erasure erasure) {
        records.count(id, place, erasure, db.sql(erasure.statement()).update());
    }

    private static Actor actor(Anonymization ordered) {
        Long agent = ordered.agentId();
        Actor actor = agent == null ? Actor.SYSTEM : Actor.agent(agent, ordered.agentName(), null);
        return actor.through("anonymization " + ordered.id());
    }
}
