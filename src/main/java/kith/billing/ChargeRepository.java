package kith.billing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kith.access.Viewer;
import kith.billing.TypedCharge.Reading.Right;
import kith.billing.Worth.Money;
import kith.billing.Worth.Time;
import kith.sql.Database;
import kith.sql.Page;
import kith.sql.Sql;
import kith.tickets.TicketDetails;
import kith.tickets.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The rows of charges; each is read together with its {@code ticket t}, which says whether it may be seen. */
@Repository
class ChargeRepository {

    private static final Sql SELECT = Sql.of("""
            select c.id, c.ticket_id, t.subject, c.person_id, coalesce(p.display_name, p.name) as person_name, c.agent_name,
                   c.amount, c.currency, c.seconds, c.comment, c.charged_at, c.version
            from charge c
            join ticket t on t.id = c.ticket_id
            join person p on p.id = c.person_id
            where
            """);

    private final Database db;

    ChargeRepository(Database db) {
        this.db = db;
    }

    /** Those who meet the condition, the newest first. */
    Page<Charge, Long> page(Sql visible, @Nullable Long after, @Nullable Long before, int size) {
        boolean up = before != null;
        Sql rest = up
                ? Sql.of("and (c.charged_at, c.id) > (select charged_at, id from charge where id = ?)", before)
                : after == null
                        ? Sql.of("")
                        : Sql.of("and (c.charged_at, c.id) < (select charged_at, id from charge where id = ?)", after);
        Sql order = up ? Sql.of("order by c.charged_at, c.id") : Sql.of("order by c.charged_at desc, c.id desc");
        List<Charge> found = new ArrayList<>(db.sql(Sql.lines(SELECT, visible, rest, order, Sql.limit(size + 1)))
                .query(ChargeRepository::charge)
                .list());
        boolean more = found.size() > size;
        if (more) {
            found.removeLast();
        }
        if (up) {
            Collections.reverse(found);
        }
        boolean none = found.isEmpty();
        boolean above = up ? more : after != null;
        return new Page<>(
                found,
                above && !none ? found.getFirst().id() : null,
                (up || more) && !none ? found.getLast().id() : null);
    }

    long count(Sql visible) {
        return db.sql(Sql.lines(
                        Sql.of("select count(*) from charge c join ticket t on t.id = c.ticket_id where"), visible))
                .query(Long.class)
                .single();
    }

    Totals totals(Sql visible) {
        List<Worth> sums = new ArrayList<>();
        long[] count = {0};
        db.sql(Sql.lines(Sql.of("""
                                select c.currency, count(*), sum(c.seconds) as seconds, sum(c.amount) as amount
                                from charge c join ticket t on t.id = c.ticket_id where
                                """), visible, Sql.of("group by c.currency order by c.currency nulls first")))
                .query(row -> {
                    count[0] += row.getLong("count");
                    sums.add(worth(row));
                });
        return new Totals(count[0], sums);
    }

    void insert(TicketDetails ticket, Right charge, Viewer agent) {
        db.sql(
                        """
                        insert into charge (ticket_id, person_id, agent_id, agent_name, amount, currency, seconds, comment)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        ticket.id().value(),
                        ticket.requester().value(),
                        agent.agentId(),
                        agent.name(),
                        charge.worth() instanceof Money money ? money.amount() : null,
                        charge.worth() instanceof Money money ? money.currency() : null,
                        charge.worth() instanceof Time time ? time.seconds() : null,
                        charge.comment())
                .update();
    }

    /** {@code false} when it is another version by now. */
    boolean update(long id, int version, Right charge) {
        return db.sql(
                                """
                                update charge set amount = ?, currency = ?, seconds = ?, comment = ?, version = version + 1
                                where id = ? and version = ?
                                """,
                                charge.worth() instanceof Money money ? money.amount() : null,
                                charge.worth() instanceof Money money ? money.currency() : null,
                                charge.worth() instanceof Time time ? time.seconds() : null,
                                charge.comment(),
                                id,
                                version)
                        .update()
                == 1;
    }

    /** {@code false} when it is another version by now. */
    boolean delete(long id, int version) {
        return db.sql("delete from charge where id = ? and version = ?", id, version)
                        .update()
                == 1;
    }

    private static Charge charge(ResultSet row, int index) throws SQLException {
        return new Charge(
                row.getLong("id"),
                new TicketId(row.getLong("ticket_id")),
                row.getString("subject"),
                row.getLong("person_id"),
                row.getString("person_name"),
                row.getString("agent_name"),
                worth(row),
                row.getString("comment"),
                row.getObject("charged_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private static Worth worth(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return currency == null ? new Time(row.getLong("seconds")) : new Money(row.getBigDecimal("amount"), currency);
    }
}
