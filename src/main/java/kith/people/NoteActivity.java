package kith.people;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import kith.access.Viewer;
import kith.organizations.OrganizationId;
import kith.people.Activity.Kind;
import kith.people.Activity.Phrase;
import kith.people.RecordOwner.OfOrganization;
import kith.people.RecordOwner.OfPerson;
import kith.sql.Database;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Notes that were written. */
@Component
class NoteActivity implements ActivitySource {

    private final Database db;

    NoteActivity(Database db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "note";
    }

    @Override
    public Kind kind() {
        return Kind.NOTES;
    }

    @Override
    public List<Activity> before(PersonId person, Place place, int limit, Viewer viewer) {
        return before(new OfPerson(person), place, limit);
    }

    @Override
    public List<Activity> before(OrganizationId organization, Place place, int limit, Viewer viewer) {
        return before(new OfOrganization(organization), place, limit);
    }

    private List<Activity> before(RecordOwner owner, Place place, int limit) {
        return db.sql(Sql.lines(
                        Sql.of("select id, created_at, author_name, left(body, 200) as beginning from note where"),
                        owner.owns(),
                        Sql.of("and (created_at, id) < (?, ?)", place.at().atOffset(ZoneOffset.UTC), place.id()),
                        Sql.of("order by created_at desc, id desc limit ?", limit)))
                .query((row, index) -> new Activity(
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getLong("id"),
                        "note",
                        Phrase.of("people.activity.note", row.getString("author_name")),
                        List.of(),
                        row.getString("beginning")))
                .list();
    }
}
