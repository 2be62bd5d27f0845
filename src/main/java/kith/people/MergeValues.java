package kith.people;

import java.util.List;
import kith.i18n.Texts;

/**
 * Single values of a person, one of which is chosen where two records become one: the name, the organization, a custom
 * field. Contributed by the module that keeps them.
 */
public interface MergeValues {

    /** What each of the two has, in the order of the page. */
    List<Choice> choices(PersonId survivor, PersonId duplicate, Texts texts);

    /** Gives the survivor those values of the duplicate that were chosen. What the duplicate has stays with it. */
    void take(Merging merging);

    /**
     * Puts back what the survivor had before, except where somebody has changed it since.
     *
     * @param source what the change log names as the source of the merge
     * @return the labels, as message keys or the reader's own words, of what was changed since and is left alone
     */
    List<String> bringBack(PersonId survivor, String source);

    /**
     * A value to choose.
     *
     * @param name its name in forms and in {@link Merging#taken}
     * @param label how the page calls it
     * @param survivors the survivor's value in the reader's words; empty for none
     * @param duplicates the duplicate's
     */
    record Choice(String name, String label, String survivors, String duplicates, Kind kind) {

        /** Whether either may be chosen; otherwise the survivor's stays, if there is one. */
        public boolean open() {
            return !survivors.equals(duplicates)
                    && (kind == Kind.ONE || (!survivors.isEmpty() && !duplicates.isEmpty()));
        }
    }

    /** What becomes of the value that is not chosen. */
    enum Kind {
        /** It is nowhere any more. */
        ONE,
        /** It stands behind the chosen one: addresses, numbers. */
        FIRST
    }
}
