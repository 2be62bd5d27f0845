package kith.mergers.web;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kith.access.Viewer;
import kith.mergers.Duplicates;
import kith.mergers.Merge;
import kith.mergers.Merges;
import kith.mergers.Suggestion;
import kith.people.Person;
import kith.people.RecordCard;
import kith.shell.Screen;
import kith.shell.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom this record may be a duplicate of, and whom it took in; nothing where there is neither. */
@Component
class DuplicatesCard implements RecordCard {

    private final Duplicates duplicates;
    private final Merges merges;
    private final Templates templates;

    DuplicatesCard(Duplicates duplicates, Merges merges, Templates templates) {
        this.duplicates = duplicates;
        this.merges = merges;
        this.templates = templates;
    }

    @Override
    public int position() {
        return 90;
    }

    @Override
    public Content content(Person person, boolean editable, Screen screen) {
        Viewer viewer = Objects.requireNonNull(screen.viewer());
        List<Suggestion> suggested = editable ? duplicates.of(person, viewer) : List.of();
        List<Merge> merged = merges.into(person.id(), viewer);
        if (suggested.isEmpty() && merged.isEmpty()) {
            return output -> {};
        }
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("screen", screen);
        model.put("person", person.id());
        model.put("suggested", suggested);
        model.put("merged", merged);
        model.put("editable", editable);
        return templates.content("mergers/web/card", model);
    }
}
