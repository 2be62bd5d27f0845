package kith.billing;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import kith.access.Viewer;
import kith.people.Activity;
import kith.people.Activity.Kind;
import kith.people.Activity.Phrase;
import kith.people.ActivitySource;
import kith.people.PersonId;
import kith.sql.Database;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** What was charged to a person, among what else happened. */
@Component
class ChargeActivity implements ActivitySource {

    private final Database db;

    ChargeActivity(Database db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "charged";
    }

    @Override
    public Kind kind() {
        return Kind.TICKETS;
    }

    @Override
    public List<Activity> before(PersonId person, Place place, int limit, Viewer viewer) {
        return db.sql(Sql.lines(
                        Sql.of("""
                                select c.id, c.charged_at, c.agent_name, t.id as ticket, t.subject,
                                       charge_told(c.amount, c.currency, c.seconds) as worth
                                from charge c join ticket t on t.id = c.ticket_id where
                                """),
                        Charges.visible(person, viewer),
                        Sql.of("and (c.charged_at, c.id) < (?, ?)", place.at().atOffset(ZoneOffset.UTC), place.id()),
                        Sql.of("order by c.charged_at desc, c.id desc"),
                        Sql.limit(limit)))
                .query((row, index) -> new Activity(
                        row.getObject("charged_at", OffsetDateTime.class).toInstant(),
                        row.getLong("id"),
                        "receipt",
                        Phrase.of(
                                "people.activity.charged",
                                row.getString("agent_name"),
                                row.getString("worth"),
                                row.getString("subject"),
                                "#" + row.getLong("ticket"))))
                .list();
    }
}
