package kith.people;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import kith.access.Viewer;
import kith.people.Activity.Kind;
import kith.people.Activity.Phrase;
import kith.sql.Database;
import org.springframework.stereotype.Component;

/** Notes that an agent wrote about others. */
@Component
class WrittenNotesActivity implements ActivitySource {

    private final Database db;

    WrittenNotesActivity(Database db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "written";
    }

    @Override
    public Kind kind() {
        return Kind.NOTES;
    }

    @Override
    public List<Activity> before(PersonId person, Place place, int limit, Viewer viewer) {
        return db.sql("""
                        select n.id, n.created_at, coalesce(p.display_name, p.name, o.name) as about, left(n.body, 200) as beginning
                        from note n
                        left join person p on p.id = n.person_id
                        left join organization o on o.id = n.organization_id
                        where n.author_id = ? and n.person_id is distinct from n.author_id and (n.created_at, n.id) < (?, ?)
                        order by n.created_at desc, n.id desc
                        limit ?
                        """, person.value(), place.at().atOffset(ZoneOffset.UTC), place.id(), limit)
                .query((row, index) -> new Activity(
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getLong("id"),
                        "note",
                        Phrase.of("people.activity.written", row.getString("about")),
                        List.of(),
                        row.getString("beginning")))
                .list();
    }
}
