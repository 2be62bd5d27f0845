package kith.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kith.fields.CustomValues;
import kith.fields.FieldSubject;
import kith.sql.Database;
import org.springframework.stereotype.Component;

/** Finds and changes what many people have in custom fields, usergroups and contact information. Belongs into a transaction. */
@Component
public class PeopleExtras {

    private final Database db;
    private final CustomValues values;
    private final ChangeExtras changes;

    PeopleExtras(Database db, CustomValues values, ChangeExtras changes) {
        this.db = db;
        this.values = values;
        this.changes = changes;
    }

    /** The same people with their extras. */
    public Map<Long, KnownPerson> complete(Map<Long, KnownPerson> people) {
        Collection<Long> ids = people.keySet();
        Map<Long, Map<Long, String>> fields = values.stored(FieldSubject.PERSON, ids);
        Map<Long, List<String>> groups = groups(ids);
        Map<Long, List<ContactLine>> contacts = contacts(ids);
        Map<Long, List<PostalAddress>> addresses = addresses(ids);
        Map<Long, KnownPerson> complete = new HashMap<>();
        people.forEach((id, person) -> complete.put(
                id,
                person.with(person.data()
                        .with(new PersonExtras(fields.get(id), groups.get(id), contacts.get(id), addresses.get(id))))));
        return complete;
    }

    /** The names of the usergroups that people can be put into. */
    public List<String> groupNames() {
        return db.sql("select name from usergroup where built_in is null order by lower(name)")
                .query(String.class)
                .list();
    }

    /** Gives new people what they are made with. */
    void create(Map<Long, PersonExtras> people) {
        if (!people.isEmpty()) {
            List<PeopleChange.Extras> all = new ArrayList<>();
            people.forEach((id, extras) -> all.add(new PeopleChange.Extras(id, PersonExtras.NONE, extras)));
            changes.apply(all);
        }
    }

    private Map<Long, List<String>> groups(Collection<Long> ids) {
        Map<Long, List<String>> groups = new HashMap<>();
        db.sql("""
                        select m.person_id, g.name
                        from person_usergroup m
                        join usergroup g on g.id = m.usergroup_id
                        where m.person_id = any (?)
                        order by lower(g.name)
                        """, (Object) ids.toArray(Long[]::new)).query(row -> {
            list(groups, row.getLong(1)).add(row.getString(2));
        });
        return groups;
    }

    private Map<Long, List<ContactLine>> contacts(Collection<Long> ids) {
        Map<Long, List<ContactLine>> contacts = new HashMap<>();
        db.sql(
                        "select person_id, kind, variant, value from contact_detail where person_id = any (?) order by id",
                        (Object) ids.toArray(Long[]::new))
                .query(row -> {
                    list(contacts, row.getLong(1))
                            .add(new ContactLine(
                                    ContactKind.valueOf(row.getString("kind")),
                                    row.getString("variant"),
                                    row.getString("value")));
                });
        return contacts;
    }

    private Map<Long, List<PostalAddress>> addresses(Collection<Long> ids) {
        Map<Long, List<PostalAddress>> addresses = new HashMap<>();
        db.sql("""
                        select person_id, street, city, state, zip, country
                        from postal_address
                        where person_id = any (?)
                        order by id
                        """, (Object) ids.toArray(Long[]::new)).query(row -> {
            list(addresses, row.getLong(1)).add(address(row));
        });
        return addresses;
    }

    private static PostalAddress address(ResultSet row) throws SQLException {
        return new PostalAddress(
                Objects.requireNonNull(row.getString("street")),
                Objects.requireNonNull(row.getString("city")),
                row.getString("state"),
                row.getString("zip"),
                Objects.requireNonNull(row.getString("country")));
    }

    private static <T> List<T> list(Map<Long, List<T>> lists, long id) {
        return lists.computeIfAbsent(id, ignored -> new ArrayList<>());
    }
}
