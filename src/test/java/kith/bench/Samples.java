package kith.bench;

import java.util.Arrays;

/** What is said of several measurements. */
final class Samples {

    private Samples() {}

    static double percentile(double[] samples, int percent) {
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
