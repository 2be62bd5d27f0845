package kith.people.web;

import gg.jte.Content;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import kith.access.Viewer;
import kith.people.Notes;
import kith.people.People;
import kith.people.Person;
import kith.people.PersonId;
import kith.people.RecordTab;
import kith.people.TabAddress;
import kith.shell.Screen;
import kith.shell.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The notes about a user, newest first. */
@Component
class NotesTab implements RecordTab {

    static final String NAME = "notes";

    /** The parameter that tells a note was refused. */
    static final String REFUSED = "refused";

    private final Notes notes;
    private final People people;
    private final Templates templates;

    NotesTab(Notes notes, People people, Templates templates) {
        this.notes = notes;
        this.people = people;
        this.templates = templates;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int position() {
        return 40;
    }

    @Override
    public OptionalLong count(PersonId person, Viewer viewer) {
        return OptionalLong.of(notes.count(person, viewer));
    }

    @Override
    public Content content(PersonId id, Screen screen, MultiValueMap<String, String> parameters) {
        Viewer viewer = screen.viewer();
        if (viewer == null) {
            throw new IllegalStateException("nobody is signed in");
        }
        Person person = people.get(id, viewer);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("screen", screen);
        model.put("home", "/agent/users/" + id);
        model.put("draft", "note-" + id);
        model.put("live", true);
        model.put("editable", people.mayEdit(person, viewer));
        model.put("notes", notes.page(id, number(parameters.getFirst("notes_before")), viewer));
        model.put("address", TabAddress.of(id, NAME, screen));
        model.put("query", TabAddress.withoutCursors(screen.query()));
        model.put("typed", parameters.getFirst("body"));
        model.put("refused", parameters.containsKey(REFUSED));
        return templates.content("people/web/notes", model);
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
