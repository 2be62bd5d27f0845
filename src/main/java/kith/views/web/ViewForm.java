package kith.views.web;

import kith.views.Draft;
import kith.views.SavedView;
import org.jspecify.annotations.Nullable;

/**
 * The form of a view.
 *
 * @param view {@code null} for a new one
 * @param error the field that is not as it should be
 */
record ViewForm(
        @Nullable SavedView view,
        Draft draft,
        String query,
        @Nullable String error) {

    String action() {
        return view == null ? "/agent/views" : "/agent/views/" + view.id();
    }

    String back() {
        return view != null ? view.address() : query.isEmpty() ? "/agent/users" : "/agent/users?" + query;
    }
}
