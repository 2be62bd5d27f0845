package kith.people;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kith.access.Viewer;
import kith.people.Activity.Kind;
import kith.people.Activity.Phrase;
import kith.sql.Database;
import org.springframework.stereotype.Component;

/** Sign-ins, and whatever else people did with their accounts. */
@Component
class AccountActivity implements ActivitySource {

    private final Database db;

    AccountActivity(Database db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "account";
    }

    @Override
    public Kind kind() {
        return Kind.ACCOUNT;
    }

    @Override
    public List<Activity> before(PersonId person, Place place, int limit, Viewer viewer) {
        return db.sql("""
                        select id, at, kind, successful, ip, client
                        from activity
                        where person_id = ? and (at, id) < (?, ?)
                        order by at desc, id desc
                        limit ?
                        """, person.value(), place.at().atOffset(ZoneOffset.UTC), place.id(), limit)
                .query((row, index) -> new Activity(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getLong("id"),
                        row.getBoolean("successful") ? "login" : "lock",
                        Phrase.of("people.activity.account." + row.getString("kind")
                                + (row.getBoolean("successful") ? "" : ".failed")),
                        Stream.of(row.getString("client"), row.getString("ip"))
                                .filter(Objects::nonNull)
                                .map(Phrase::plain)
                                .toList(),
                        null))
                .list();
    }
}
