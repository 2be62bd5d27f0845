package kith.billing;

import java.util.List;

/**
 * What charges come to.
 *
 * @param count how many they are
 * @param sums the sum of the time, and the sum of the amounts in each currency; none of what was never charged
 */
public record Totals(long count, List<Worth> sums) {

    public Totals {
        sums = List.copyOf(sums);
    }
}
