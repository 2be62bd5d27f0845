package kith.directory.web;

import gg.jte.Content;
import java.util.HashMap;
import java.util.Map;
import kith.access.Viewer;
import kith.directory.Directory;
import kith.directory.ListRequest;
import kith.directory.UnreadableList;
import kith.people.PersonId;
import kith.people.RecordList;
import kith.shell.Screen;
import kith.shell.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The users list beside an open record: the page the record was opened from, read from the address. */
@Component
class ListBesideRecord implements RecordList {

    private final Directory directory;
    private final ListPages pages;
    private final Templates templates;

    ListBesideRecord(Directory directory, ListPages pages, Templates templates) {
        this.directory = directory;
        this.pages = pages;
        this.templates = templates;
    }

    @Override
    public Content beside(PersonId open, Screen screen) {
        Viewer viewer = viewer(screen);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("screen", screen);
        model.put("page", pages.page(directory.page(request(screen), viewer), viewer, screen, null, open.value()));
        return templates.content("directory/web/beside", model);
    }

    @Override
    public Neighbours neighbours(PersonId open, Screen screen) {
        ListRequest request = request(screen);
        Directory.Neighbours neighbours = directory.neighbours(open, request, viewer(screen));
        return new Neighbours(address(neighbours.previous(), request), address(neighbours.next(), request));
    }

    private static @Nullable String address(@Nullable Long id, ListRequest request) {
        String query = request.pageQuery();
        return id == null ? null : "/agent/users/" + id + (query.isEmpty() ? "" : "?" + query);
    }

    /** A record whose address was cut short or mistyped still opens, beside the list of everyone. */
    private static ListRequest request(Screen screen) {
        try {
            return ListRequest.parse(screen.query());
        } catch (UnreadableList e) {
            return ListRequest.parse("");
        }
    }

    private static Viewer viewer(Screen screen) {
        Viewer viewer = screen.viewer();
        if (viewer == null) {
            throw new IllegalStateException("a record is only shown to an agent");
        }
        return viewer;
    }
}
