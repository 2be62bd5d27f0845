package kith.shell;

import gg.jte.Content;
import java.time.Instant;
import kith.access.Appearance;
import kith.access.Permission;
import kith.access.Viewer;
import kith.i18n.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What every template needs to know: who looks, in which language, at which address.
 *
 * @param viewer {@code null} before sign-in
 * @param path the address asked for, without the query
 * @param query the query string, without the question mark; empty when there is none
 * @param fragment whether only a part of the page is asked for
 * @param helpdesk what the helpdesk is called, for the titles of pages
 * @param trial whether the whole page of an installation with the sample is shown
 */
public record Screen(
        Texts texts,
        @Nullable Viewer viewer,
        String path,
        String query,
        boolean fragment,
        String helpdesk,
        boolean trial,
        @Nullable Toast toast,
        CsrfField csrf,
        Assets assets,
        Announcements announcements,
        WaitingChats waitingChats,
        Instant now) {

    /** Keeps the language that somebody chose before signing in. */
    public static final String LANGUAGE_COOKIE = "kith-language";

    /** The hidden field that proves a form is ours. */
    public record CsrfField(String header, String parameter, String token) {}

    /** The message of this key in the viewer's language. */
    public String t(String key, @Nullable Object... arguments) {
        return texts.t(key, arguments);
    }

    /** What the viewer is to be told on this page. */
    public @Nullable Announcement announcement() {
        return viewer == null ? null : announcements.next(viewer, texts).orElse(null);
    }

    /** How many chats wait for somebody whose chats the viewer may see. */
    public long waiting() {
        return viewer == null ? 0 : waitingChats.count(viewer);
    }

    public boolean may(Permission permission) {
        return viewer != null && viewer.may(permission);
    }

    public Appearance appearance() {
        return viewer == null ? Appearance.DEFAULT : viewer.appearance();
    }

    /** The value of {@code data-theme}; {@code null} follows the system. */
    public @Nullable String theme() {
        return switch (appearance().theme()) {
            case SYSTEM -> null;
            case LIGHT -> "light";
            case DARK -> "dark";
        };
    }

    /** The value of {@code data-density}; {@code null} is the normal one. */
    public @Nullable String density() {
        return switch (appearance().density()) {
            case NORMAL -> null;
            case COMPACT -> "compact";
            case COSY -> "cosy";
        };
    }

    /** The value of {@code data-shortcuts}: {@code off} when single keys must do nothing. */
    public @Nullable String shortcuts() {
        return appearance().shortcuts() ? null : "off";
    }

    /** The address of a file under {@code static/} or in a WebJar, good for ever. */
    public String asset(String file) {
        return assets.address(file);
    }

    /** An icon of the sprite, for the eye only. */
    public Content icon(String name) {
        return icon(name, "");
    }

    /** An icon with further classes ({@code small}, {@code large}). */
    public Content icon(String name, String classes) {
        return output -> {
            output.writeContent("<svg class=\"icon " + classes + "\" aria-hidden=\"true\"><use href=\"");
            output.writeContent(asset("kith/icons.svg") + "#" + name);
            output.writeContent("\"/></svg>");
        };
    }
}
