package kith.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kith.imports.ImportReport.Group;
import kith.imports.ImportReport.Sample;

/** Counts while rows are decided. */
final class Tally {

    private static final int EXAMPLES = 3;
    private static final int SAMPLES = 25;

    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final List<Sample> created = new ArrayList<>();
    private final List<Sample> updated = new ArrayList<>();
    private long organizations;
    private long repeated;
    private long changes;

    Tally(ImportReport soFar) {
        counts.putAll(soFar.counts());
        soFar.groups().forEach(group -> groups.put(name(group.outcome(), group.example()), group));
        soFar.samples().forEach(sample -> (sample.created() ? created : updated).add(sample));
        organizations = soFar.organizations();
        repeated = soFar.repeated();
        changes = soFar.changes();
    }

    void add(long row, Decision decision) {
        count(row, decision.outcome(), decision.findings());
        switch (decision) {
            case Decision.Create create -> sample(created, new Sample(row, null, create.person()));
            case Decision.Update update -> {
                sample(updated, new Sample(row, update.before(), update.after()));
                changes += Differences.between(update.before(), update.after()).size();
                repeated += update.ref() < 0 ? 1 : 0;
            }
            case Decision.Unchanged ignored -> {}
            case Decision.Skip ignored -> {}
            case Decision.Fail ignored -> {}
        }
    }

    void count(long row, Outcome outcome, List<Finding> findings) {
        counts.merge(outcome, 1L, Long::sum);
        findings.forEach(finding -> groups.merge(
                name(outcome, finding),
                new Group(outcome, finding, 1, List.of(finding.value()), row),
                (group, more) -> grown(group, finding)));
    }

    void addOrganizations(long count) {
        organizations += count;
    }

    private static void sample(List<Sample> samples, Sample sample) {
        if (samples.size() < SAMPLES) {
            samples.add(sample);
        }
    }

    private static Group grown(Group group, Finding finding) {
        List<String> values = new ArrayList<>(group.values());
        if (values.size() < EXAMPLES && !values.contains(finding.value())) {
            values.add(finding.value());
        }
        return new Group(group.outcome(), group.example(), group.count() + 1, values, group.firstRow());
    }

    private static String name(Outcome outcome, Finding finding) {
        return (goesIn(outcome) ? "" : outcome.name()) + " " + finding.key();
    }

    /** What is said of rows that go in is the same whether they create or update. */
    private static boolean goesIn(Outcome outcome) {
        return switch (outcome) {
            case CREATED, UPDATED, UNCHANGED -> true;
            case SKIPPED, FAILED -> false;
        };
    }

    ImportReport report() {
        Map<Long, Sample> samples = new TreeMap<>();
        created.forEach(sample -> samples.put(sample.row(), sample));
        updated.forEach(sample -> samples.put(sample.row(), sample));
        return new ImportReport(
                counts, organizations, repeated, changes, List.copyOf(groups.values()), List.copyOf(samples.values()));
    }
}
