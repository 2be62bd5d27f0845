package kith.privacy;

import java.util.List;
import kith.access.Forbidden;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.Viewer;
import kith.audit.SystemLog;
import kith.people.EditRule;
import kith.people.People;
import kith.people.Person;
import kith.people.PersonId;
import kith.privacy.Deletion.Reason;
import kith.privacy.PrivacyEvent.Deleted;
import kith.privacy.PrivacyEvent.Restored;
import kith.sql.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where deleted users wait, as far as the viewer may change them, before they are removed for good. */
@Service
public class Bin {

    private static final int PAGE_SIZE = 50;

    private final People people;
    private final EditRule rule;
    private final DeletionRecords records;
    private final SystemLog log;

    Bin(People people, EditRule rule, DeletionRecords records, SystemLog log) {
        this.people = people;
        this.rule = rule;
        this.records = records;
        this.log = log;
    }

    /** The user, if the viewer may delete them. Agents leave in another way, for one of them must stay. */
    public Person find(PersonId id, Viewer viewer) {
        viewer.require(Permission.USERS_EDIT);
        Person person = people.get(id, viewer);
        if (person.agent() || !people.mayEdit(person, viewer)) {
            throw new Forbidden("user " + id + " is not for " + viewer + " to delete");
        }
        return person;
    }

    /** Puts the user with all that is theirs into the bin. */
    @Transactional
    public void delete(PersonId id, @Nullable Reason reason, Viewer viewer) {
        find(id, viewer);
        if (records.add(id, reason, viewer)) {
            log.record(new Deleted(id, reason));
        }
    }

    /** Takes the user out of the bin, just as they were. */
    @Transactional
    public void restore(PersonId id, Viewer viewer) {
        viewer.require(Permission.USERS_EDIT);
        if (!records.meets(id, rule.mayEdit(viewer))) {
            throw new Forbidden("user " + id + " is not for " + viewer + " to restore");
        }
        if (!records.remove(id)) {
            throw new NotFound("user " + id + " in the bin");
        }
        log.record(new Restored(id));
    }

    /** Who is in it, the newest first; {@code before} is the last one of the page before. */
    public Page<Deletion, Long> page(@Nullable Long before, Viewer viewer) {
        viewer.require(Permission.USERS_EDIT);
        List<Deletion> found = records.list(rule.mayEdit(viewer), before, PAGE_SIZE + 1);
        return Page.onward(found, PAGE_SIZE, Deletion::id);
    }
}
