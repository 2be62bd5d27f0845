package kith.mergers;

import java.util.Optional;
import kith.access.Forbidden;
import kith.access.Permission;
import kith.access.Viewer;
import kith.people.MergedRecords;
import kith.people.People;
import kith.people.Person;
import kith.people.PersonId;
import org.springframework.stereotype.Component;

/** Who may be merged, and by whom: by agents who may change both. */
@Component
class MergeRule {

    private final MergedRecords records;
    private final People people;

    MergeRule(MergedRecords records, People people) {
        this.records = records;
        this.people = people;
    }

    /**
     * Why these two cannot be merged; empty when they can.
     *
     * @throws Forbidden when the viewer may not change one of them
     */
    Optional<MergeRefusal> refusal(PersonId one, PersonId other, Viewer viewer) {
        viewer.require(Permission.USERS_EDIT);
        if (one.equals(other)) {
            return Optional.of(MergeRefusal.SAME_PERSON);
        }
        return refusal(one, viewer).or(() -> refusal(other, viewer));
    }

    private Optional<MergeRefusal> refusal(PersonId id, Viewer viewer) {
        Optional<Person> found = records.find(id);
        if (found.isEmpty()) {
            return Optional.of(MergeRefusal.GONE);
        }
        Person person = found.get();
        if (person.agent()) {
            return Optional.of(MergeRefusal.AGENT);
        }
        if (person.anonymized()) {
            return Optional.of(MergeRefusal.ANONYMIZED);
        }
        if (!people.mayEdit(person, viewer)) {
            throw new Forbidden("user " + id + " may not be changed by " + viewer);
        }
        return Optional.empty();
    }
}
