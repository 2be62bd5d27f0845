package kith.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Measures Kith through its HTTP surface on a large installation and prints each figure beside its budget and beside what
 * PostgreSQL alone takes for the same work in the same run. Started by {@code ./bench}.
 *
 * <p>{@code KITH_BENCH_PEOPLE} sets another size than 1,000,000 users; organizations and tickets follow in proportion.
 */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        int people = Integer.parseInt(System.getenv().getOrDefault("KITH_BENCH_PEOPLE", "1000000"));
        boolean growth = List.of(arguments).contains("growth");
        try (BenchDatabases databases = new BenchDatabases()) {
            measure(databases, people);
            if (growth) {
                for (int smaller : new int[] {people / 100, people / 10}) {
                    measure(databases, smaller);
                }
            }
        }
    }

    private static void measure(BenchDatabases databases, int people) throws Exception {
        String database = databases.of(people);
        List<Line> lines = new ArrayList<>();
        lines.add(Starts.existing(database));
        lines.add(Starts.first());
        try (BenchServer server = BenchServer.start(database);
                Bare bare = new Bare(database)) {
            Pages pages = new Pages(server, bare);
            pages.warm();
            lines.addAll(new ListPages(server, bare).measure());
            lines.addAll(new Searches(server, bare).measure());
            lines.addAll(pages.records());
            lines.addAll(pages.throughput());
            lines.addAll(new Weights(server).measure());
            lines.addAll(new Transfers(server, bare, people).export());
        }
        Line.print(lines, people);
        Line.print(changes(databases, people), people);
    }

    /** What writes a lot works on copies, so that the next run finds the installation as it was. */
    private static List<Line> changes(BenchDatabases databases, int people) throws Exception {
        double limit;
        try (Bare bare = new Bare(databases.copyOf(people))) {
            try (BenchServer server = BenchServer.start(bare.address())) {
                limit = new Transfers(server, bare, people).bareImport();
            }
        }
        List<Line> lines = new ArrayList<>();
        try (Bare bare = new Bare(databases.copyOf(people));
                BenchServer server = BenchServer.start(bare.address())) {
            lines.addAll(new BulkLabels(server, bare).add());
            lines.addAll(new MergedPeople(server, bare).measure());
            lines.add(new Anonymized(server, bare).measure());
            lines.addAll(new Transfers(server, bare, people).importing(limit));
            lines.add(new Line("heap that all this ran in, MB", 256, server.heap(), null));
        }
        databases.dropCopy();
        return lines;
    }
}
