package kith.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import kith.access.Viewer;
import kith.people.PersonChanged.Former;
import kith.people.PersonChanged.Result;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes many people in a few statements, each only where the viewer may. */
@Service
public class ChangePeople {

    private final PeopleAtOnce people;
    private final EditRule editRule;

    ChangePeople(PeopleAtOnce people, EditRule editRule) {
        this.people = people;
        this.editRule = editRule;
    }

    /** Makes the change and says for each id, once, what came of it. */
    @Transactional
    public List<PersonChanged> change(Collection<Long> ids, PersonChange change, Viewer viewer) {
        Held held = hold(ids, viewer);
        Set<Long> changed = Set.copyOf(apply(held.allowed(), change));
        return held.outcomes(
                ids,
                person -> new PersonChanged(
                        person.id(),
                        changed.contains(person.id()) ? Result.CHANGED : Result.UNCHANGED,
                        changed.contains(person.id()) ? person.former() : null));
    }

    /**
     * Gives people back what a change replaced, except where somebody has changed the same thing since.
     *
     * @param before what each of them had
     * @param change the change to take back
     */
    @Transactional
    public List<PersonChanged> restore(Map<Long, Former> before, PersonChange change, Viewer viewer) {
        Held held = hold(before.keySet(), viewer);
        Map<Long, Former> allowed = new TreeMap<>(before);
        allowed.keySet().retainAll(held.allowed());
        Set<Long> restored = Set.copyOf(takeBack(allowed, change));
        return held.outcomes(
                before.keySet(),
                person -> new PersonChanged(
                        person.id(),
                        restored.contains(person.id()) ? Result.CHANGED : Result.CHANGED_SINCE,
                        restored.contains(person.id()) ? person.former() : null));
    }

    private List<Long> apply(List<Long> ids, PersonChange change) {
        return switch (change) {
            case PersonChange.SetStatus(var status) -> people.setStatus(ids, status);
            case PersonChange.SetOrganization(var organization) -> people.setOrganization(ids, organization);
            case PersonChange.ClearOrganization() -> people.clearOrganization(ids);
            case PersonChange.AddLabel(var label) -> people.addLabel(ids, label);
            case PersonChange.RemoveLabel(var label) -> people.removeLabel(ids, label);
            case PersonChange.AddGroup(var group) -> people.addGroup(ids, group);
            case PersonChange.RemoveGroup(var group) -> people.removeGroup(ids, group);
        };
    }

    private List<Long> takeBack(Map<Long, Former> before, PersonChange change) {
        return switch (change) {
            case PersonChange.SetStatus(var status) -> people.restoreStatus(before, status);
            case PersonChange.SetOrganization(var organization) -> people.restoreOrganization(before, organization);
            case PersonChange.ClearOrganization() -> people.restoreOrganization(before, null);
            case PersonChange.AddLabel(var label) -> people.removeLabel(before.keySet(), label);
            case PersonChange.RemoveLabel(var label) -> people.addLabel(before.keySet(), label);
            case PersonChange.AddGroup(var group) -> people.removeGroup(before.keySet(), group);
            case PersonChange.RemoveGroup(var group) -> people.addGroup(before.keySet(), group);
        };
    }

    private Held hold(Collection<Long> ids, Viewer viewer) {
        return new Held(people.hold(ids, editRule.mayEdit(viewer)).stream()
                .collect(Collectors.toMap(PeopleAtOnce.Person::id, Function.identity())));
    }

    /** The people whose rows are locked until the transaction ends. */
    private record Held(Map<Long, PeopleAtOnce.Person> people) {

        List<Long> allowed() {
            return people.values().stream()
                    .filter(PeopleAtOnce.Person::allowed)
                    .map(PeopleAtOnce.Person::id)
                    .toList();
        }

        List<PersonChanged> outcomes(Collection<Long> ids, Function<PeopleAtOnce.Person, PersonChanged> ofAllowed) {
            List<PersonChanged> outcomes = new ArrayList<>();
            for (Long id : new HashSet<>(ids)) {
                PeopleAtOnce.Person person = people.get(id);
                if (person == null) {
                    outcomes.add(new PersonChanged(id, Result.GONE, null));
                } else if (!person.allowed()) {
                    outcomes.add(new PersonChanged(id, Result.NOT_ALLOWED, null));
                } else {
                    outcomes.add(ofAllowed.apply(person));
                }
            }
            return outcomes;
        }
    }
}
