package kith.people;

import java.util.List;
import kith.access.Permission;
import kith.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The labels of people. */
@Service
public class Labels {

    private static final int SUGGESTIONS = 10;

    private final People people;
    private final LabelRepository labels;
    private final ChangeEntries changes;

    Labels(People people, LabelRepository labels, ChangeEntries changes) {
        this.people = people;
        this.labels = labels;
        this.changes = changes;
    }

    public List<Label> of(PersonId person) {
        return labels.of(person);
    }

    /** Labels in use on people that hold these letters. */
    public List<Label> suggest(String words, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return labels.suggest(TypedText.line(words), SUGGESTIONS);
    }

    /** Whether a label can be called this. */
    public boolean valid(String name) {
        String label = TypedText.line(name);
        return !label.isEmpty() && label.length() <= Label.LONGEST;
    }

    /** Adds a {@linkplain #valid valid} label; {@code null} when the person has it already. */
    @Transactional
    public @Nullable ChangeTrace add(PersonId person, String name, Viewer viewer) {
        people.getForEdit(person, viewer);
        long before = changes.last(person);
        labels.add(person, labels.findOrMake(TypedText.line(name)));
        return changes.since(person, before);
    }

    /** Takes the label off; {@code null} when the person does not carry it. */
    @Transactional
    public @Nullable ChangeTrace remove(PersonId person, long label, Viewer viewer) {
        people.getForEdit(person, viewer);
        long before = changes.last(person);
        labels.remove(person, label);
        return changes.since(person, before);
    }
}
