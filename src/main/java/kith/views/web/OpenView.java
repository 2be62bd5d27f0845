package kith.views.web;

import java.util.Optional;
import kith.directory.ListRequest;
import kith.directory.UnreadableList;
import kith.shell.Screen;
import kith.views.SavedView;
import kith.views.Views;
import org.jspecify.annotations.Nullable;

/**
 * The list as the address has it, and the saved view it began as.
 *
 * @param query the list in its canonical form
 * @param view {@code null} when no view is named, or none that the viewer may open
 */
record OpenView(String query, @Nullable SavedView view) {

    static OpenView of(Screen screen, Views views) {
        ListRequest request = request(screen.query());
        Optional<SavedView> view = request.view() == null || screen.viewer() == null
                ? Optional.empty()
                : views.visibleTo(screen.viewer()).stream()
                        .filter(each -> Long.valueOf(each.id()).equals(request.view()))
                        .findFirst();
        return new OpenView(request.withoutView().query(), view.orElse(null));
    }

    boolean modified() {
        return view != null && !view.query().equals(query);
    }

    boolean is(SavedView other) {
        return view != null && view.id() == other.id();
    }

    boolean is(UsualView usual) {
        return view == null && query.equals(usual.query());
    }

    private static ListRequest request(String query) {
        try {
            return ListRequest.parse(query);
        } catch (UnreadableList unreadable) {
            return ListRequest.parse("");
        }
    }
}
