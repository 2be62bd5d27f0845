package kith.bulk.web;

import kith.bulk.BulkAction;
import kith.bulk.BulkChange;
import kith.shell.Screen;
import org.jspecify.annotations.Nullable;

/** Says what a bulk action does. */
final class BulkWords {

    private BulkWords() {}

    /** Set status of 12,430 users to Closed. */
    static String title(Screen screen, BulkAction action) {
        String title =
                title(screen, action.kind(), action.value(), action.counts().total());
        return action.undoes() == null ? title : screen.t("bulk.title.undo", title);
    }

    static String title(Screen screen, BulkChange change, int total) {
        return title(screen, change.kind(), change.value(), total);
    }

    private static String title(Screen screen, BulkAction.Kind kind, @Nullable String value, int total) {
        String shown = kind == BulkAction.Kind.SET_STATUS ? screen.t("bulk.status." + value) : value;
        return screen.t("bulk.title." + kind, shown, total);
    }
}
