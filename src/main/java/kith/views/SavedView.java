package kith.views;

import kith.access.Permission;
import kith.access.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A list of users under a name.
 *
 * @param query the canonical query string of the list, without {@code view}
 */
public record SavedView(
        long id,
        long ownerId,
        String name,
        Visibility visibility,
        @Nullable Long teamId,
        String query,
        int version) {

    /** Who may open it. */
    public enum Visibility {
        PRIVATE,
        TEAM,
        EVERYONE
    }

    /** Its address: the whole state of the list, and the number that says which view this is. */
    public String address() {
        return "/agent/users?" + query + (query.isEmpty() ? "" : "&") + "view=" + id;
    }

    /** Owners change their views; shared ones administrators, too. */
    public boolean changeableBy(Viewer viewer) {
        return ownerId == viewer.agentId() || (visibility != Visibility.PRIVATE && viewer.may(Permission.ADMINISTER));
    }
}
