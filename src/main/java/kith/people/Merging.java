package kith.people;

import java.util.Set;

/**
 * Two records that become one.
 *
 * @param duplicate the record that goes; its number leads to the survivor from then on
 * @param taken the names of the values that the survivor takes from the duplicate
 */
public record Merging(PersonId survivor, PersonId duplicate, Set<String> taken) {

    public boolean takes(String value) {
        return taken.contains(value);
    }
}
