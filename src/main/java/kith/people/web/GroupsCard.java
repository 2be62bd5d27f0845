package kith.people.web;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kith.access.Viewer;
import kith.groups.BuiltIn;
import kith.people.GroupOfPerson;
import kith.people.Person;
import kith.people.PersonGroups;
import kith.people.RecordCard;
import kith.shell.Screen;
import kith.shell.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The usergroups of a person; open for editing it shows all there are. */
@Component
class GroupsCard implements RecordCard {

    /** The end of its addresses and of the id of its element. */
    static final String NAME = "usergroups";

    private final PersonGroups groups;
    private final Templates templates;

    GroupsCard(PersonGroups groups, Templates templates) {
        this.groups = groups;
        this.templates = templates;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public boolean shown(Person person) {
        return !person.agent();
    }

    @Override
    public Content content(Person person, boolean editable, Screen screen) {
        Viewer viewer = Objects.requireNonNull(screen.viewer());
        List<GroupOfPerson> all = groups.of(person.id(), viewer);
        boolean registered = all.stream().anyMatch(group -> group.builtIn() == BuiltIn.REGISTERED && group.member());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("screen", screen);
        model.put("address", new CardAddress(person.id(), screen));
        model.put("all", all);
        // Everyone says nothing of someone who has registered.
        model.put(
                "shown",
                all.stream()
                        .filter(GroupOfPerson::member)
                        .filter(group -> !registered || group.builtIn() != BuiltIn.EVERYONE)
                        .toList());
        model.put("editable", editable);
        model.put("editing", editable && CardAddress.edits(NAME, screen));
        return templates.content("people/web/groups_card", model);
    }
}
