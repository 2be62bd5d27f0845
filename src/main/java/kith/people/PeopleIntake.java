package kith.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.access.Viewer;
import kith.organizations.Organizations;
import kith.sql.Database;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Finds, makes and changes many people at once, each kind of row in one statement. Belongs into a transaction. */
@Component
public class PeopleIntake {

    private final Database db;
    private final EditRule editRule;
    private final Organizations organizations;
    private final PeopleExtras extras;

    PeopleIntake(Database db, EditRule editRule, Organizations organizations, PeopleExtras extras) {
        this.db = db;
        this.editRule = editRule;
        this.organizations = organizations;
        this.extras = extras;
    }

    /** Who has which of these addresses, case set aside. */
    public Map<String, Long> owners(Collection<String> addresses) {
        Map<String, Long> owners = new HashMap<>();
        db.sql("""
                        select a.address, e.person_id
                        from unnest(?::text[]) as a (address)
                        join email_address e on e.address_key = lower(a.address)
                        """, (Object) addresses.toArray(String[]::new)).query(row -> {
            owners.put(row.getString(1), row.getLong(2));
        });
        return owners;
    }

    /** These people as they are, and whether the viewer may change them; with {@code lock} nobody else may until the end. */
    public Map<Long, KnownPerson> find(Collection<Long> ids, Viewer viewer, boolean lock) {
        Map<Long, KnownPerson> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        Sql lines =
                Sql.lines(Sql.of("select ("), editRule.mayEdit(viewer), Sql.of("""
                        ) as editable, p.id, p.kind, p.name, p.title, p.first_name, p.last_name, p.display_name,
                               o.name as organization, p.position, p.is_manager, p.language, p.time_zone,
                               p.anonymized_at is null and p.deleted_at is null and p.merged_into is null as present,
                               array(select e.address from email_address e where e.person_id = p.id
                                     order by e.is_primary desc, e.id) as emails,
                               phone.numbers, phone.e164s, phone.kinds, phone.comments,
                               array(select l.name from person_label pl join label l on l.id = pl.label_id
                                     where pl.person_id = p.id order by lower(l.name)) as labels
                        from person p
                        left join organization o on o.id = p.organization_id
                        cross join lateral (
                            select coalesce(array_agg(n.number order by n.is_primary desc, n.id), '{}') as numbers,
                                   coalesce(array_agg(n.e164 order by n.is_primary desc, n.id), '{}') as e164s,
                                   coalesce(array_agg(n.kind order by n.is_primary desc, n.id), '{}') as kinds,
                                   coalesce(array_agg(n.comment order by n.is_primary desc, n.id), '{}') as comments
                            from phone_number n
                            where n.person_id = p.id
                        ) phone
                        where p.id = any (?)
                        order by p.id
                        """, (Object) ids.toArray(Long[]::new)));
        db.sql(lock ? locked(lines, ids) : lines).query(PersonRows::read).list().forEach(p -> found.put(p.id(), p));
        return found;
    }

    /** Takes the rows first, so that what is read afterwards is what the others have committed. */
    private Sql locked(Sql lines, Collection<Long> ids) {
        db.sql("select from person where id = any (?) order by id for update", (Object) ids.toArray(Long[]::new))
                .query()
                .listOfRows();
        return lines;
    }

    /** Those of these names that no organization has, case set aside. */
    public List<String> unknownOrganizations(Collection<String> names) {
        return organizations.unknown(names);
    }

    /** Makes the organizations that do not exist yet and says which. */
    public List<Long> addOrganizations(Collection<String> names) {
        return organizations.addMissing(names);
    }

    /** Makes the labels that do not exist yet and says which. */
    public List<Long> addLabels(Collection<String> names) {
        return db.sql("""
                        insert into label (name)
                        select distinct on (lower(n.name)) n.name
                        from unnest(?::text[]) with ordinality as n (name, place)
                        where not exists (select from label l where lower(l.name) = lower(n.name))
                        order by lower(n.name), n.place
                        on conflict do nothing
                        returning id
                        """, (Object) names.toArray(String[]::new))
                .query(Long.class)
                .list();
    }

    /** Makes these people with all that belongs to them, and says under which numbers, in their order. */
    public List<Long> create(List<PersonData> people) {
        List<Long> ids = db.sql(
                        "select nextval(pg_get_serial_sequence('person', 'id')) from generate_series(1, ?)",
                        people.size())
                .query(Long.class)
                .list();
        List<Owned<PersonData>> rows = new ArrayList<>();
        List<Owned<String>> emails = new ArrayList<>();
        List<Owned<PhoneData>> phones = new ArrayList<>();
        List<Owned<String>> labels = new ArrayList<>();
        Map<Long, PersonExtras> more = new HashMap<>();
        for (int i = 0; i < people.size(); i++) {
            long id = ids.get(i);
            PersonData person = people.get(i);
            rows.add(new Owned<>(id, person, true));
            Owned.add(emails, id, person.emails());
            Owned.add(phones, id, person.phones());
            Owned.add(labels, id, person.labels());
            if (!person.extras().equals(PersonExtras.NONE)) {
                more.put(id, person.extras());
            }
        }
        writtenWhole("on");
        insert(rows, emails, phones, labels);
        writtenWhole("off");
        extras.create(more);
        return ids;
    }

    /** Tells the triggers of addresses and numbers whether the one on people sees to their rows too. */
    private void writtenWhole(String onOrOff) {
        db.sql("select set_config('kith.people_written_whole', ?, true)", onOrOff)
                .query()
                .singleRow();
    }

    /** One statement, so that the triggers run once and see each person complete. */
    private void insert(
            List<Owned<PersonData>> people,
            List<Owned<String>> emails,
            List<Owned<PhoneData>> phones,
            List<Owned<String>> labels) {
        db.sql(
                        """
                        with given as (
                            select *
                            from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                        ?::text[], ?::boolean[], ?::text[], ?::text[])
                                as g (id, name, title, first_name, last_name, display_name, organization, position,
                                      is_manager, language, time_zone)
                        ), people as (
                            insert into person
                                (id, name, title, first_name, last_name, display_name, organization_id, position,
                                 is_manager, language, time_zone, channel)
                            overriding system value
                            select g.id, g.name, g.title, g.first_name, g.last_name, g.display_name, o.id, g.position,
                                   g.is_manager, g.language, g.time_zone, 'IMPORT'
                            from given g
                            left join organization o on lower(o.name) = lower(g.organization)
                        ), mails as (
                            insert into email_address (person_id, address, is_primary)
                            select * from unnest(?::bigint[], ?::text[], ?::boolean[])
                        ), numbers as (
                            insert into phone_number (person_id, number, e164, kind, comment, is_primary)
                            select * from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[])
                        )
                        insert into person_label (person_id, label_id)
                        select g.person_id, l.id
                        from unnest(?::bigint[], ?::text[]) as g (person_id, name)
                        join label l on lower(l.name) = lower(g.name)
                        """,
                        Columns.numbers(people, Owned::person),
                        Columns.texts(people, p -> p.value().name()),
                        Columns.texts(people, p -> p.value().title()),
                        Columns.texts(people, p -> p.value().firstName()),
                        Columns.texts(people, p -> p.value().lastName()),
                        Columns.texts(people, p -> p.value().displayName()),
                        Columns.texts(people, p -> p.value().organization()),
                        Columns.texts(people, p -> p.value().position()),
                        Columns.flags(people, p -> p.value().manager()),
                        Columns.texts(people, p -> p.value().language()),
                        Columns.texts(people, p -> p.value().timeZone()),
                        Columns.numbers(emails, Owned::person),
                        Columns.texts(emails, Owned::value),
                        Columns.flags(emails, Owned::first),
                        Columns.numbers(phones, Owned::person),
                        Columns.texts(phones, p -> p.value().number()),
                        Columns.texts(phones, p -> p.value().e164()),
                        Columns.texts(phones, p -> p.value().kind()),
                        Columns.texts(phones, p -> p.value().comment()),
                        Columns.flags(phones, Owned::first),
                        Columns.numbers(labels, Owned::person),
                        Columns.texts(labels, Owned::value))
                .update();
    }

    /** Removes people who have no history; who has one is for the caller to know. */
    public void remove(Collection<Long> ids) {
        db.sql("delete from person where id = any (?)", (Object) ids.toArray(Long[]::new))
                .update();
    }

    /** Removes those of these organizations and labels that nobody has and nobody touched. */
    public void removeUnused(Collection<Long> organizations, Collection<Long> labels) {
        db.sql("""
                        delete from organization o
                        where o.id = any (?)
                          and o.version = 0
                          and not exists (select from person p where p.organization_id = o.id)
                          and not exists (select from ticket t where t.organization_id = o.id)
                        """, (Object) organizations.toArray(Long[]::new)).update();
        db.sql("""
                        delete from label l
                        where l.id = any (?) and not exists (select from person_label pl where pl.label_id = l.id)
                          and not exists (select from organization_label ol where ol.label_id = l.id)
                        """, (Object) labels.toArray(Long[]::new)).update();
    }
}
