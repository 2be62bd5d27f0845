package kith.bench;

import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;

/** A user with 5,000 tickets anonymized, among all that others wrote. */
final class Anonymized {

    private static final int TICKETS = 5_000;
    private static final int BUDGET_MILLIS = 10_000;

    private final BenchServer server;
    private final Bare bare;

    Anonymized(BenchServer server, Bare bare) {
        this.server = server;
        this.bare = bare;
    }

    /** From the order to the certificate, mentions in what is of others included. */
    Line measure() throws Exception {
        String person =
                text("select person_id::text from directory_entry where ticket_count < 10 and status <> 'CLOSED'"
                        + " order by person_id desc limit 1");
        bare.once("insert into ticket (requester_id, department_id, subject) select " + person
                + ", (select min(id) from department), 'bench ' || i from generate_series(1, " + TICKETS + ") i");
        String page = "/agent/users/" + person + "/anonymization";
        long begin = System.nanoTime();
        server.post(page, page, "confirmation", person);
        String done = "select count(*)::text from anonymization where state = 'DONE' and person_id = " + person;
        while (text(done).equals("0")) {
            LockSupport.parkNanos(20_000_000);
        }
        return new Line("anonymize a user with 5,000 tickets", BUDGET_MILLIS, (System.nanoTime() - begin) / 1e6, null);
    }

    private String text(String query) throws SQLException {
        try (var statement = bare.connection().createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
