package kith.bench;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The users list in its twelve orders: the first page, one about a thousand pages on, the last. */
final class ListPages {

    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*[?&;]after=[^\"]*)\"");
    private static final int BUDGET = 20;

    /** Pages of a hundred rows: as far on as a thousand of fifty. */
    private static final int PAGES = 500;

    private final BenchServer server;
    private final Bare bare;

    ListPages(BenchServer server, Bare bare) {
        this.server = server;
        this.bare = bare;
    }

    List<Line> measure() throws Exception {
        List<Line> lines = new ArrayList<>();
        for (Order order : Order.values()) {
            for (Direction direction : Direction.values()) {
                String name = "list by " + order.parameter() + " " + direction.parameter();
                String address = "/agent/users?sort=" + order.parameter() + "&dir=" + direction.parameter();
                lines.add(line(name + ", first page", address, page(order, direction, "")));
                lines.add(line(
                        name + ", thousandth page",
                        farOn(address + "&size=100"),
                        page(order, direction, behind(order, direction))));
                lines.add(line(name + ", last page", address + "&before=end", page(order, direction.other(), "")));
            }
        }
        return lines;
    }

    private Line line(String name, String address, String query) throws Exception {
        return new Line(name + ", p95", BUDGET, Answers.to(address, server).p95(), bare.median(query));
    }

    private static String page(Order order, Direction direction, String behind) {
        return Bare.LIST + "where " + order.rows + behind + order.by(direction) + " limit 51";
    }

    /** The condition that leads PostgreSQL as far on as {@link #farOn} leads Kith. */
    private String behind(Order order, Direction direction) throws SQLException {
        String last = "select " + order.key + "::text, person_id from directory_entry where " + order.rows
                + order.by(direction) + " offset (select least(100 * " + PAGES + ", count(*) / 2) from directory_entry"
                + " where " + order.rows + ") limit 1";
        try (var statement = bare.connection().createStatement();
                var row = statement.executeQuery(last)) {
            row.next();
            String key = row.getString(1).replace("'", "''");
            return " and (" + order.key + ", person_id) " + (direction == Direction.ASC ? "> " : "< ")
                    + ("('" + key + "', " + row.getLong(2) + ")");
        }
    }

    /** Follows the link to the next page, page after page. */
    private String farOn(String first) throws Exception {
        String path = first;
        for (int page = 1; page < PAGES; page++) {
            var next = NEXT.matcher(new String(server.get(path).body(), StandardCharsets.UTF_8));
            if (!next.find()) {
                return path;
            }
            path = next.group(1).replace("&amp;", "&");
        }
        return path;
    }

    private enum Order {
        NAME("name_key", "true"),
        EMAIL("email_key", "true"),
        ORGANIZATION("organization_key", "organization_key is not null"),
        TICKETS("ticket_count", "true"),
        CREATED("created_at", "true"),
        STATUS("status", "true");

        final String key;
        final String rows;

        Order(String key, String rows) {
            this.key = key;
            this.rows = rows;
        }

        String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }

        String by(Direction direction) {
            return " order by " + key + " " + direction.parameter() + ", person_id " + direction.parameter();
        }
    }

    private enum Direction {
        ASC,
        DESC;

        String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }

        Direction other() {
            return this == ASC ? DESC : ASC;
        }
    }
}
