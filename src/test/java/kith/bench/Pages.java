package kith.bench;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The record and its tabs, and how many requests a second. */
final class Pages {

    private static final int CLIENTS = 8;

    private final BenchServer server;
    private final Bare bare;

    Pages(BenchServer server, Bare bare) {
        this.server = server;
        this.bare = bare;
    }

    List<Line> records() throws Exception {
        long busiest =
                bare.id("select person_id from directory_entry order by abs(ticket_count - 5000), person_id limit 1");
        long ordinary = ordinary();
        double limit = bare.median("select * from person where id = " + ordinary);
        double tickets = bare.median("select id, subject, status from ticket where requester_id = " + busiest
                + " order by last_reply_at desc, id desc limit 51");
        return List.of(
                p95("record with all its cards", 40, "/agent/users/" + ordinary, limit),
                p95("tickets tab of a user with 5,000 tickets", 40, "/agent/users/" + busiest + "/tickets", tickets),
                p95("activity of that user", 200, "/agent/users/" + busiest + "/activity", null),
                p95("palette, first results", 120, "/agent/search?q=ing", null));
    }

    /** Eight clients ask for the list for a quarter of a minute, when they have asked for it for a minute. */
    List<Line> throughput() throws Exception {
        String page = new String(server.get("/agent/users").body(), StandardCharsets.UTF_8);
        var sheet = Pattern.compile("href=\"(/assets/[^\"]*kith.css)\"").matcher(page);
        double fixed = sheet.find() ? perSecond(sheet.group(1)) : 0;
        return List.of(new Line("list requests per second, 8 clients", 1_000, perSecond("/agent/users"), fixed));
    }

    private double perSecond(String path) throws Exception {
        for (int round = 0; round < 4; round++) {
            requests(List.of(path), 15);
        }
        return requests(List.of(path), 15) / 15.0;
    }

    /**
     * As after an hour at work: the list, searches and records have been looked at. Java's compiler needs some four minutes
     * until it has nothing left to do, for it shares the two cores with all that it compiles for.
     */
    void warm() throws Exception {
        List<String> pages = List.of(
                "/agent/users",
                "/agent/users?q=weber",
                "/agent/users?sort=created&dir=desc",
                "/agent/search?q=an",
                "/agent/users/" + ordinary());
        for (int round = 0; round < 8; round++) {
            requests(pages, 30);
        }
    }

    private int requests(List<String> paths, int seconds) throws Exception {
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            Callable<Void> client = () -> {
                try (Connection connection = server.connection()) {
                    while (System.nanoTime() < end) {
                        connection.get(paths.get(done.getAndIncrement() % paths.size()));
                    }
                }
                return null;
            };
            for (Future<Void> each : clients.invokeAll(Collections.nCopies(CLIENTS, client))) {
                each.get();
            }
        }
        return done.get();
    }

    private Line p95(String name, double budget, String path, @Nullable Double limit) throws Exception {
        return new Line(name + ", p95", budget, Answers.to(path, server).p95(), limit);
    }

    private long ordinary() throws SQLException {
        return bare.id(
                "select person_id from directory_entry where ticket_count between 3 and 9 order by person_id limit 1");
    }
}
