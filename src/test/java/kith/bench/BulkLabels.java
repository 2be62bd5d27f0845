package kith.bench;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A label for a hundred thousand users at once. */
final class BulkLabels {

    private final BenchServer server;
    private final Bare bare;

    BulkLabels(BenchServer server, Bare bare) {
        this.server = server;
        this.bare = bare;
    }

    List<Line> add() throws Exception {
        bare.once("insert into label (name) values ('bare') on conflict do nothing");
        double limit = bare.once("""
                insert into person_label (person_id, label_id)
                select d.person_id, l.id from directory_entry d, label l where l.name = 'bare' order by d.person_id limit 100000
                """);
        String filter = "created_to=" + dayWithAHundredThousand();
        long begin = System.nanoTime();
        server.post(
                "/agent/users",
                "/agent/bulk",
                "all",
                "true",
                "filter",
                filter,
                "asOf",
                Instant.now().toString(),
                "act",
                "ADD_LABEL",
                "label",
                "bench",
                "confirmed",
                "true");
        while (!ended()) {
            LockSupport.parkNanos(100_000_000);
        }
        return List.of(new Line("label on 100,000 users", 30_000, (System.nanoTime() - begin) / 1e6, limit));
    }

    /** The day until which so many were created, or everybody where there are fewer. */
    private String dayWithAHundredThousand() throws Exception {
        return text("select (created_at)::date::text from directory_entry order by created_at, person_id"
                + " offset (select least(100000, count(*)) - 1 from directory_entry) limit 1");
    }

    private boolean ended() throws Exception {
        return Boolean.parseBoolean(text(
                "select (count(*) filter (where finished_at is null) = 0 and count(*) > 0)::text from bulk_action"));
    }

    private String text(String query) throws Exception {
        try (var statement = bare.connection().createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
