package kith.groups;

import java.util.Set;
import kith.shell.Screen;
import org.jspecify.annotations.Nullable;

/**
 * A group of people who may do the same on the portal.
 *
 * @param builtIn {@code null} for the groups that administrators make
 * @param permissions what the group gives by itself, beside what it inherits
 * @param reopenDays for how many days a resolved ticket can be opened again; {@code null} for ever
 * @param enabled {@code false} only for Everyone, when guests may do nothing
 * @param version counts its changes, so that nobody overwrites what they have not seen
 */
public record Usergroup(
        long id,
        @Nullable BuiltIn builtIn,
        String name,
        Set<GroupPermission> permissions,
        @Nullable Integer reopenDays,
        boolean enabled,
        int version) {

    /** The most characters a name may have. */
    public static final int LONGEST_NAME = 50;

    /** The most days that re-opening can be limited to. */
    public static final int MOST_DAYS = 3650;

    public Usergroup {
        permissions = Set.copyOf(permissions);
    }

    /** The name as the reader knows it; those of the groups that are always there are translated. */
    public String shown(Screen screen) {
        return shown(builtIn, name, screen);
    }

    /** The name of a group as the reader knows it. */
    public static String shown(@Nullable BuiltIn builtIn, String name, Screen screen) {
        return builtIn == null ? name : screen.t("groups.built-in." + builtIn);
    }
}
