package kith.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kith.fields.CustomValues;
import kith.fields.FieldSubject;
import kith.people.PeopleChange.Extras;
import kith.sql.Database;
import org.springframework.stereotype.Component;

/** Writes what differs in the extras of many people, each kind of row in one statement. */
@Component
class ChangeExtras {

    private final Database db;
    private final CustomValues values;

    ChangeExtras(Database db, CustomValues values) {
        this.db = db;
        this.values = values;
    }

    void apply(List<Extras> changes) {
        fields(changes);
        groups(changes);
        contacts(changes);
        addresses(changes);
    }

    private void fields(List<Extras> changes) {
        Map<Long, Map<Long, String>> stored = new HashMap<>();
        for (Extras change : changes) {
            Map<Long, String> before = change.before().fields();
            Map<Long, String> wanted = new HashMap<>();
            before.keySet().forEach(field -> wanted.put(field, ""));
            wanted.putAll(change.after().fields());
            before.forEach(wanted::remove);
            if (!wanted.isEmpty()) {
                stored.put(change.person(), wanted);
            }
        }
        if (!stored.isEmpty()) {
            values.store(FieldSubject.PERSON, stored);
        }
    }

    private void groups(List<Extras> changes) {
        Difference<String> groups = Difference.of(changes, PersonExtras::groups, String::equals);
        if (!groups.gone().isEmpty()) {
            db.sql("""
                            delete from person_usergroup m
                            using unnest(?::bigint[], ?::text[]) as g (person_id, name)
                            join usergroup u on lower(u.name) = lower(g.name)
                            where m.person_id = g.person_id and m.usergroup_id = u.id
                            """, Owned.columns(groups.gone())).update();
        }
        if (!groups.come().isEmpty()) {
            db.sql("""
                            insert into person_usergroup (person_id, usergroup_id)
                            select g.person_id, u.id
                            from unnest(?::bigint[], ?::text[]) as g (person_id, name)
                            join usergroup u on lower(u.name) = lower(g.name) and u.built_in is null
                            on conflict do nothing
                            """, Owned.columns(groups.come())).update();
        }
    }

    private void contacts(List<Extras> changes) {
        Difference<ContactLine> contacts = Difference.of(changes, PersonExtras::contacts, ContactLine::equals);
        if (!contacts.gone().isEmpty()) {
            db.sql("""
                            delete from contact_detail d
                            using unnest(?::bigint[], ?::text[], ?::text[], ?::text[]) as g (person_id, kind, variant, value)
                            where d.person_id = g.person_id and d.kind = g.kind and d.value = g.value
                              and d.variant is not distinct from g.variant
                            """, contactColumns(contacts.gone())).update();
        }
        if (!contacts.come().isEmpty()) {
            db.sql("""
                            insert into contact_detail (person_id, kind, variant, value)
                            select * from unnest(?::bigint[], ?::text[], ?::text[], ?::text[])
                            """, contactColumns(contacts.come())).update();
        }
    }

    private static Object[] contactColumns(List<Owned<ContactLine>> lines) {
        return new Object[] {
            Columns.numbers(lines, Owned::person),
            Columns.texts(lines, line -> line.value().kind().name()),
            Columns.texts(lines, line -> line.value().variant()),
            Columns.texts(lines, line -> line.value().text())
        };
    }

    private void addresses(List<Extras> changes) {
        Difference<PostalAddress> addresses = Difference.of(changes, PersonExtras::addresses, PostalAddress::equals);
        if (!addresses.gone().isEmpty()) {
            db.sql(
                            """
                            delete from postal_address a
                            using unnest(?::bigint[], ?::text[]) as g (person_id, told)
                            where a.person_id = g.person_id and a.told = g.told
                            """,
                            Columns.numbers(addresses.gone(), Owned::person),
                            Columns.texts(addresses.gone(), a -> a.value().told()))
                    .update();
        }
        if (!addresses.come().isEmpty()) {
            db.sql(
                            """
                            insert into postal_address (person_id, street, city, state, zip, country)
                            select * from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                            """,
                            Columns.numbers(addresses.come(), Owned::person),
                            Columns.texts(addresses.come(), a -> a.value().street()),
                            Columns.texts(addresses.come(), a -> a.value().city()),
                            Columns.texts(addresses.come(), a -> a.value().state()),
                            Columns.texts(addresses.come(), a -> a.value().zip()),
                            Columns.texts(addresses.come(), a -> a.value().country()))
                    .update();
        }
    }
}
