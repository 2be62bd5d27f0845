package kith.people;

import java.util.List;
import kith.sql.Database;
import org.springframework.stereotype.Component;

/** Brings many people from what they are to what they shall be, each kind of row in a few statements. */
@Component
public class PeopleChange {

    /** Who changes, and from what to what; organizations and labels must exist. */
    public record Change(long person, PersonData before, PersonData after) implements Difference.Step<PersonData> {}

    /** What of it is beyond the usual. */
    record Extras(long person, PersonExtras before, PersonExtras after) implements Difference.Step<PersonExtras> {}

    private final Database db;
    private final ChangeContactPoints contactPoints;
    private final ChangeExtras extras;

    PeopleChange(Database db, ChangeContactPoints contactPoints, ChangeExtras extras) {
        this.db = db;
        this.contactPoints = contactPoints;
        this.extras = extras;
    }

    public void apply(List<Change> changes) {
        values(changes.stream().filter(c -> !c.before().sameValues(c.after())).toList());
        contactPoints.apply(changes);
        labels(changes);
        extras.apply(changes.stream()
                .filter(c -> !c.before().extras().equals(c.after().extras()))
                .map(c -> new Extras(c.person(), c.before().extras(), c.after().extras()))
                .toList());
    }

    private void values(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        db.sql(
                        """
                        update person p
                        set name = g.name, title = g.title, first_name = g.first_name, last_name = g.last_name,
                            display_name = g.display_name,
                            organization_id = (select o.id from organization o where lower(o.name) = lower(g.organization)),
                            position = g.position, is_manager = g.is_manager, language = g.language,
                            time_zone = g.time_zone, version = p.version + 1
                        from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                    ?::text[], ?::boolean[], ?::text[], ?::text[])
                            as g (id, name, title, first_name, last_name, display_name, organization, position, is_manager,
                                  language, time_zone)
                        where p.id = g.id
                        """,
                        Columns.numbers(changes, Change::person),
                        Columns.texts(changes, c -> c.after().name()),
                        Columns.texts(changes, c -> c.after().title()),
                        Columns.texts(changes, c -> c.after().firstName()),
                        Columns.texts(changes, c -> c.after().lastName()),
                        Columns.texts(changes, c -> c.after().displayName()),
                        Columns.texts(changes, c -> c.after().organization()),
                        Columns.texts(changes, c -> c.after().position()),
                        Columns.flags(changes, c -> c.after().manager()),
                        Columns.texts(changes, c -> c.after().language()),
                        Columns.texts(changes, c -> c.after().timeZone()))
                .update();
    }

    private void labels(List<Change> changes) {
        Difference<String> labels = Difference.of(changes, PersonData::labels, String::equalsIgnoreCase);
        if (!labels.gone().isEmpty()) {
            db.sql("""
                            delete from person_label pl
                            using unnest(?::bigint[], ?::text[]) as g (person_id, name)
                            join label l on lower(l.name) = lower(g.name)
                            where pl.person_id = g.person_id and pl.label_id = l.id
                            """, Owned.columns(labels.gone())).update();
        }
        if (!labels.come().isEmpty()) {
            db.sql("""
                            insert into person_label (person_id, label_id)
                            select g.person_id, l.id
                            from unnest(?::bigint[], ?::text[]) as g (person_id, name)
                            join label l on lower(l.name) = lower(g.name)
                            on conflict do nothing
                            """, Owned.columns(labels.come())).update();
        }
    }
}
