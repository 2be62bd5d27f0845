package kith.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.access.Forbidden;
import kith.access.Permission;
import kith.access.Viewer;
import kith.people.Erasure;
import kith.people.People;
import kith.people.Person;
import kith.people.PersonId;
import kith.privacy.Anonymization.Cleared;
import kith.sql.Database;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What anonymizing would take away, and what it took away. */
@Service
public class Anonymizations {

    private final People people;
    private final AnonymizationRecords records;
    private final FindTraces traces;
    private final Erasures erasures;
    private final Database db;

    Anonymizations(People people, AnonymizationRecords records, FindTraces traces, Erasures erasures, Database db) {
        this.people = people;
        this.records = records;
        this.traces = traces;
        this.erasures = erasures;
        this.db = db;
    }

    /** The one of this person that is under way or done. */
    public Optional<Anonymization> of(PersonId person, Viewer viewer) {
        viewer.require(Permission.USERS_ANONYMIZE);
        return records.of(person);
    }

    /** Whether it was tried before and came to nothing. */
    public boolean failed(PersonId person, Viewer viewer) {
        viewer.require(Permission.USERS_ANONYMIZE);
        return records.failed(person);
    }

    /** The person, if it is one who can be anonymized. */
    public Person find(PersonId id, Viewer viewer) {
        viewer.require(Permission.USERS_ANONYMIZE);
        Person person = people.get(id, viewer);
        if (person.agent()) {
            throw new Forbidden("agent " + id + " is no user");
        }
        return person;
    }

    /** What belongs to the person now, counted by the very conditions that would take it away. */
    @Transactional(readOnly = true)
    public List<Cleared> preview(PersonId person, Viewer viewer) {
        viewer.require(Permission.USERS_ANONYMIZE);
        Map<Cleared, Long> counts = new LinkedHashMap<>();
        for (Erasure erasure : erasures.of(traces.of(person).forgotten())) {
            if (erasure.kind() != Erasure.Kind.MENTIONS) {
                long rows = db.sql(erasure.count()).query(Long.class).single();
                counts.merge(new Cleared(erasure.table(), erasure.kind(), 0), rows, Long::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new Cleared(entry.getKey().table(), entry.getKey().kind(), entry.getValue()))
                .toList();
    }
}
