package kith.views.web;

import java.util.Arrays;
import java.util.Locale;
import kith.access.NotFound;

/** The views that are always there. */
enum UsualView {
    ALL("", "users"),
    NEW("created_last=7&sort=created&dir=desc", "calendar-event"),
    INACTIVE("status=INACTIVE", "player-pause"),
    CLOSED("status=CLOSED", "circle-x");

    private final String query;
    private final String icon;

    UsualView(String query, String icon) {
        this.query = query;
        this.icon = icon;
    }

    static UsualView of(String path) {
        return Arrays.stream(values())
                .filter(view -> view.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new NotFound("view " + path));
    }

    String query() {
        return query;
    }

    String icon() {
        return icon;
    }

    String address() {
        return query.isEmpty() ? "/agent/users" : "/agent/users?" + query;
    }

    /** The last part of the address of its count. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
