package kith.bench;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** Two users with 5,000 tickets each made one and taken apart again, and duplicates looked for. */
final class MergedPeople {

    private static final Pattern MERGE = Pattern.compile("/agent/undo/merges/(\\d+)");
    private static final int TICKETS = 5_000;
    private static final int ADDED = 100;
    private static final int WARMING = 100;

    private final BenchServer server;
    private final Bare bare;

    MergedPeople(BenchServer server, Bare bare) {
        this.server = server;
        this.bare = bare;
    }

    List<Line> measure() throws Exception {
        long survivor = withTickets(0);
        long duplicate = withTickets(1);
        long moved = withTickets(2);
        double limit =
                bare.once("update ticket set requester_id = " + withTickets(3) + " where requester_id = " + moved);
        String compare = "/agent/users/" + survivor + "/merge/" + duplicate;
        double merge = post(compare, compare);
        String record = "/agent/users/" + survivor;
        var number = MERGE.matcher(new String(server.get(record).body(), StandardCharsets.UTF_8));
        if (!number.find()) {
            throw new IllegalStateException("not merged: " + compare);
        }
        double undo = post(record, "/agent/undo/merges/" + number.group(1));
        return List.of(
                new Line("merge of two users with 5,000 tickets each", 2_000, merge, limit),
                new Line("its undo", 2_000, undo, limit),
                new Line("duplicates of a user who is added, p95", 50, whenAdding(), null),
                new Line("duplicates in the whole directory", 600_000, everywhere(), null));
    }

    private double post(String page, String path, String... form) throws Exception {
        String token = server.token(page);
        long begin = System.nanoTime();
        var answer = server.send(server.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token + String.join("", form))));
        double millis = (System.nanoTime() - begin) / 1e6;
        if (answer.statusCode() >= 400 && form.length == 0) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return millis;
    }

    /** Somebody with a name and an organization that are there already; the form comes back with the suggestion. */
    private double whenAdding() throws Exception {
        double[] times = new double[ADDED];
        String[] everywhere = text("""
                select string_agg(name || '|' || organization, E'\\n' order by number)
                from (select name, organization, row_number() over (order by person_id) as number, count(*) over () as members
                      from directory_entry
                      where organization is not null) member
                where number %% (members / %d) = 0
                """.formatted(WARMING + ADDED)).split("\n", -1);
        for (int i = -WARMING; i < ADDED; i++) {
            String[] known = everywhere[i + WARMING].split("\\|", -1);
            double millis = post(
                    "/agent/users/new",
                    "/agent/users/new",
                    "&name=" + encoded(known[0]),
                    "&email=nobody" + i + "%40nowhere.example",
                    "&organization=" + encoded(known[1]));
            if (i >= 0) {
                times[i] = millis;
            }
        }
        return Samples.percentile(times, 95);
    }

    private double everywhere() throws Exception {
        long begin = System.nanoTime();
        post("/agent/users/duplicates", "/agent/users/duplicates");
        while (!Boolean.parseBoolean(
                text("select (count(*) = 0)::text from duplicate_search where state = 'RUNNING'"))) {
            LockSupport.parkNanos(100_000_000);
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    /** One of the users, who gets so many tickets that there are 5,000. */
    private long withTickets(int which) throws Exception {
        long person = Long.parseLong(
                text("select person_id::text from directory_entry where ticket_count < 10 order by person_id offset "
                        + 100 * which + " limit 1"));
        bare.once("insert into ticket (requester_id, department_id, subject) select " + person
                + ", (select min(id) from department), 'bench ' || i from generate_series(1, " + TICKETS + ") i");
        return person;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private String text(String query) throws Exception {
        try (var statement = bare.connection().createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
