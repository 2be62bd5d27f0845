package kith.sample;

import java.util.List;
import kith.sql.Database;
import org.springframework.stereotype.Component;

/** What agents charged for some of the invented tickets, as the history of those tickets tells it. */
@Component
class SampleCharges {

    private static final List<String> WORK = List.of(
            "Call with the requester", "Configuration", "Recovery of data", "Credit note and new invoice", "Visit");
    private static final List<String> EXPENSES = List.of("Registered letter", "Spare part", "Travel");

    private final Database db;

    SampleCharges(Database db) {
        this.db = db;
    }

    void add() {
        db.sql(
                        """
                        insert into charge (ticket_id, person_id, agent_id, agent_name, amount, currency, seconds, comment, charged_at)
                        select t.id, t.requester_id, p.id, p.name,
                               case when money then round((3 + (t.id * 7 + n * 13) % 40) * 2.5, 2) end,
                               case when money then i.currency end,
                               case when not money then 300 * (1 + (t.id + n * 5) % 30) end,
                               case when (t.id + n) % 9 = 0 then null
                                    when money then (?::text[])[1 + (t.id + n) % ?]
                                    else (?::text[])[1 + (t.id + n) % ?] end,
                               t.created_at + (t.last_reply_at - t.created_at) * ((n + 1) / 4.0)
                        from installation i
                        cross join ticket t
                        cross join lateral generate_series(0, t.id % 3) n
                        cross join lateral (select (t.id + n) % 3 = 0 as money) kind
                        join person p on p.id = coalesce(t.assignee_id, ?)
                        where t.id % 4 = 0
                        order by t.id, n
                        """,
                        EXPENSES.toArray(String[]::new),
                        EXPENSES.size(),
                        WORK.toArray(String[]::new),
                        WORK.size(),
                        SampleAgent.ADMIN.id())
                .update();
        db.sql("delete from ticket_event where field = 'charge'").update();
        db.sql("""
                        insert into ticket_event (ticket_id, actor_id, actor_name, field, new_value, at)
                        select ticket_id, agent_id, agent_name, 'charge', charge_told(amount, currency, seconds), charged_at
                        from charge order by id
                        """).update();
    }
}
