package kith.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The list in all its orders, searches of every kind, the record, and how many requests a second. */
final class Pages {

    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*[?&;]after=[^\"]*)\"");
    private static final String COLUMNS =
            "select person_id, name, email, organization, ticket_count, created_at, status from directory_entry ";

    private static final int CLIENTS = 8;

    private final BenchServer server;
    private final Bare bare;

    Pages(BenchServer server, Bare bare) {
        this.server = server;
        this.bare = bare;
    }

    List<Line> lists() throws Exception {
        List<Line> lines = new ArrayList<>();
        String[][] orders = {
            {"name", "name_key"},
            {"email", "email_key"},
            {"organization", "organization_key"},
            {"tickets", "ticket_count"},
            {"created", "created_at"},
            {"status", "status"}
        };
        for (String[] order : orders) {
            for (String direction : new String[] {"asc", "desc"}) {
                double limit = bare.median(
                        COLUMNS + (order[0].equals("organization") ? "where organization_key is not null " : "")
                                + "order by " + order[1] + " " + direction + ", person_id " + direction + " limit 51");
                String first = "/agent/users?sort=" + order[0] + "&dir=" + direction;
                lines.add(p95("list by " + order[0] + " " + direction + ", first page", 20, first, limit));
            }
        }
        lines.add(p95(
                "list by name, about the thousandth page",
                20,
                deep("/agent/users?sort=name&size=100", 500),
                bare.median(COLUMNS + "where (name_key, person_id) > ('m', 0) order by name_key, person_id limit 51")));
        return lines;
    }

    List<Line> searches() throws Exception {
        String[][] searches = {
            {"rare", "brzęczyszczykiewicz-wirthdottir"},
            {"frequent", "schmidt"},
            {"frequent, part of an address", "example"},
            {"one letter", "q"},
            {"two words", "anna lovelace"},
            {"phone", "+49 (123) 45"},
            {"organization", "globex"},
            {"no hit", "zzzyyyxxx"},
            {"typo", "featherstonehaugj"}
        };
        List<Line> lines = new ArrayList<>();
        for (String[] search : searches) {
            String text = search[1]
                    .replaceAll("[+() ]", search[0].equals("phone") ? "" : " ")
                    .strip();
            String pattern = search[0].equals("one letter") ? "% " + text + "%" : "%" + text + "%";
            double limit = bare.median(COLUMNS + "where search_text like kith_fold('" + pattern
                    + "') order by name_key, person_id limit 51");
            String address = "/agent/users?q=" + URLEncoder.encode(search[1], StandardCharsets.UTF_8);
            boolean typo = search[0].equals("typo");
            lines.add(p95("search, " + search[0], typo ? 150 : 40, address, limit));
        }
        return lines;
    }

    List<Line> records() throws Exception {
        long busiest = id("select person_id from directory_entry order by abs(ticket_count - 5000), person_id limit 1");
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
        String css = new String(server.get("/agent/users").body(), StandardCharsets.UTF_8);
        var sheet = Pattern.compile("href=\"(/assets/[^\"]*kith.css)\"").matcher(css);
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
        double[] times = new double[100];
        try (Connection connection = server.connection()) {
            for (int i = -20; i < times.length; i++) {
                long begin = System.nanoTime();
                connection.get(path);
                if (i >= 0) {
                    times[i] = (System.nanoTime() - begin) / 1e6;
                }
            }
        }
        return new Line(name + ", p95", budget, Samples.percentile(times, 95), limit);
    }

    private String deep(String first, int pages) throws Exception {
        String path = first;
        for (int page = 1; page < pages; page++) {
            var next = NEXT.matcher(new String(server.get(path).body(), StandardCharsets.UTF_8));
            if (!next.find()) {
                return path;
            }
            path = next.group(1).replace("&amp;", "&");
        }
        return path;
    }

    private long ordinary() throws SQLException {
        return id(
                "select person_id from directory_entry where ticket_count between 3 and 9 order by person_id limit 1");
    }

    private long id(String query) throws SQLException {
        try (var statement = bare.connection().createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
