package kith.people;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kith.access.Permission;
import kith.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The usergroups of people. */
@Service
public class PersonGroups {

    private final People people;
    private final PersonGroupRepository groups;
    private final ChangeEntries changes;

    PersonGroups(People people, PersonGroupRepository groups, ChangeEntries changes) {
        this.people = people;
        this.groups = groups;
        this.changes = changes;
    }

    /** Every group there is, with how the person stands to it. */
    public List<GroupOfPerson> of(PersonId person, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return groups.of(person);
    }

    /**
     * Puts the person into the groups that were ticked and takes them out of those that were unticked. What somebody else
     * did to other groups meanwhile stays.
     *
     * @param was the groups that were ticked when the form was opened
     * @return {@code null} when that changes nothing
     */
    @Transactional
    public @Nullable ChangeTrace change(PersonId person, Set<Long> was, Set<Long> wanted, Viewer viewer) {
        people.getUserForEdit(person, viewer);
        long before = changes.last(person);
        groups.remove(person, without(was, wanted));
        groups.add(person, without(wanted, was));
        return changes.since(person, before);
    }

    private static Set<Long> without(Set<Long> some, Set<Long> others) {
        Set<Long> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }
}
