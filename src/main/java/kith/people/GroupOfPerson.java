package kith.people;

import kith.groups.BuiltIn;
import org.jspecify.annotations.Nullable;

/**
 * A usergroup, and how somebody stands to it.
 *
 * @param builtIn {@code null} for a group that people can be put into
 * @param direct whether they were put into it themselves
 * @param through the organization that gives it to its members, theirs
 * @param member whether they are in it, whichever way
 */
public record GroupOfPerson(
        long id,
        @Nullable BuiltIn builtIn,
        String name,
        boolean direct,
        @Nullable String through,
        boolean member) {

    /** Whether it is for an agent to put them in or take them out here. */
    public boolean choosable() {
        return builtIn == null && (direct || through == null);
    }
}
