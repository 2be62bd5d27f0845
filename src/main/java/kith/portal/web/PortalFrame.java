package kith.portal.web;

import java.util.List;
import kith.i18n.Texts;
import kith.portal.PortalUser;
import kith.shell.Screen;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page of the portal.
 *
 * @param name what the helpdesk is called
 * @param user who has signed in
 * @param registration whether strangers can make an account for themselves
 * @param chat whether the reader can begin a chat now
 * @param languages BCP 47 tags of what there is to choose from
 * @param agentTexts the words of the agent who looks on in the user's place
 */
public record PortalFrame(
        String name,
        @Nullable PortalUser user,
        boolean registration,
        boolean chat,
        List<String> languages,
        @Nullable Texts agentTexts) {

    /** Whether somebody is there who has more than one ticket to see. */
    public boolean signedIn() {
        return user != null && !user.guest();
    }

    /** The value of {@code aria-current} for a link of the head. */
    public @Nullable String current(Screen screen, String path) {
        boolean below = path.equals("/tickets")
                && screen.path().startsWith("/tickets/")
                && !screen.path().equals("/tickets/new");
        return screen.path().equals(path) || below ? "page" : null;
    }
}
