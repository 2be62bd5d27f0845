package kith.people.web;

import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kith.access.Viewer;
import kith.people.FilesAdded.Refusal;
import kith.people.Person;
import kith.people.PersonFiles;
import kith.people.RecordCard;
import kith.shell.Screen;
import kith.shell.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The files on a record. */
@Component
class FilesCard implements RecordCard {

    private final PersonFiles files;
    private final Templates templates;

    FilesCard(PersonFiles files, Templates templates) {
        this.files = files;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.TOP;
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public Content content(Person person, boolean editable, Screen screen) {
        return content(person, editable, screen, null);
    }

    /**
     * The card.
     *
     * @param refusals the files that were not taken; {@code null} when none was sent just now
     */
    Content content(Person person, boolean editable, Screen screen, @Nullable List<Refusal> refusals) {
        Viewer viewer = Objects.requireNonNull(screen.viewer());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("screen", screen);
        model.put("home", "/agent/users/" + person.id());
        model.put("query", screen.query().isEmpty() ? "" : "?" + screen.query());
        model.put("live", true);
        model.put("files", files.of(person.id(), viewer));
        model.put("editable", editable);
        model.put("refusals", refusals);
        return templates.content("people/web/files_card", model);
    }
}
