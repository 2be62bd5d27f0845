package kith.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import kith.access.Viewer;
import kith.audit.ChangeLog;
import kith.organizations.OrganizationId;
import kith.people.Activity.Field;
import kith.people.Activity.Kind;
import kith.people.Activity.Phrase;
import kith.people.Activity.Source;
import kith.sql.Database;
import org.springframework.stereotype.Component;

/** Changes of the record, those of one act together, and its creation. */
@Component
class ChangeActivity implements ActivitySource {

    private final Database db;

    ChangeActivity(Database db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "change";
    }

    @Override
    public Kind kind() {
        return Kind.CHANGES;
    }

    @Override
    public List<Activity> before(PersonId person, Place place, int limit, Viewer viewer) {
        return before(person.value(), ChangeLog.Kind.PERSON, place, limit);
    }

    @Override
    public List<Activity> before(OrganizationId organization, Place place, int limit, Viewer viewer) {
        return before(organization.value(), ChangeLog.Kind.ORGANIZATION, place, limit);
    }

    private List<Activity> before(long subject, ChangeLog.Kind kind, Place place, int limit) {
        return db.sql(
                        """
                        select at, max(id) as id, actor_name, source, bool_or(field = 'created') as creation,
                               array_agg(distinct field) as fields
                        from change_log
                        where subject_id = ? and subject_kind = ? and at <= ?
                        group by at, actor_name, source
                        having (at, max(id)) < (?, ?)
                        order by at desc, max(id) desc
                        limit ?
                        """,
                        subject,
                        kind.name(),
                        place.at().atOffset(ZoneOffset.UTC),
                        place.at().atOffset(ZoneOffset.UTC),
                        place.id(),
                        limit)
                .query(ChangeActivity::activity)
                .list();
    }

    private static Activity activity(ResultSet row, int index) throws SQLException {
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        String actor = row.getString("actor_name");
        Phrase through = Phrase.plain(new Source(row.getString("source")));
        if (row.getBoolean("creation")) {
            return new Activity(
                    at,
                    row.getLong("id"),
                    "user-plus",
                    Phrase.of("people.activity.created", actor),
                    List.of(through),
                    null);
        }
        List<Field> fields = Arrays.stream((String[]) row.getArray("fields").getArray())
                .map(Field::new)
                .toList();
        return new Activity(
                at,
                row.getLong("id"),
                "pencil",
                Phrase.of("people.activity.changed", actor, fields),
                List.of(through),
                null);
    }
}
