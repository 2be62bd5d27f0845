package kith.imports;

import java.util.List;
import java.util.Map;
import kith.people.PersonData;
import org.jspecify.annotations.Nullable;

/**
 * What came of the rows so far.
 *
 * @param organizations how many new ones
 * @param repeated how many rows are about somebody whom an earlier row made
 * @param changes how many values of existing people change
 */
public record ImportReport(
        Map<Outcome, Long> counts,
        long organizations,
        long repeated,
        long changes,
        List<Group> groups,
        List<Sample> samples) {

    public static final ImportReport NOTHING = new ImportReport(Map.of(), 0, 0, 0, List.of(), List.of());

    /** Rows with the same finding. */
    public record Group(Outcome outcome, Finding example, long count, List<String> values, long firstRow) {}

    /** A row as an example; {@code before} is missing for somebody new. */
    public record Sample(long row, @Nullable PersonData before, PersonData after) {

        public boolean created() {
            return before == null;
        }
    }

    public ImportReport {
        counts = Map.copyOf(counts);
        groups = List.copyOf(groups);
        samples = List.copyOf(samples);
    }

    public long count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    public long rows() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many rows write something. */
    public long changed() {
        return count(Outcome.CREATED) + count(Outcome.UPDATED);
    }
}
