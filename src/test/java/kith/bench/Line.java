package kith.bench;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table, in milliseconds unless the name says otherwise.
 *
 * @param limit what PostgreSQL alone takes; {@code null} where there is nothing to compare
 */
record Line(
        String name,
        double budget,
        double measured,
        @Nullable Double limit) {

    /** A line whose budget is a multiple of the limit. */
    static Line times(String name, double factor, double measured, double limit) {
        return new Line(name, factor * limit, measured, limit);
    }

    static void print(List<Line> lines, int people) {
        System.out.printf(Locale.ROOT, "%n%,d users%n", people);
        System.out.printf("%-58s %12s %12s %12s %8s%n", "what", "budget", "measured", "limit", "ratio");
        for (Line line : lines) {
            boolean rate = line.name.contains("per second");
            boolean missed = rate ? line.measured < line.budget : line.measured > line.budget;
            System.out.printf(
                    Locale.ROOT,
                    "%-58s %12s %12s %12s %8s %s%n",
                    line.name,
                    number(line.budget),
                    number(line.measured),
                    line.limit == null ? "" : number(line.limit),
                    line.limit == null || line.limit == 0
                            ? ""
                            : String.format(Locale.ROOT, "%.1f", line.measured / line.limit),
                    missed ? "MISSED" : "");
        }
    }

    private static String number(double value) {
        return value < 100 ? String.format(Locale.ROOT, "%.1f", value) : String.format(Locale.ROOT, "%,.0f", value);
    }
}
