package kith.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
            Map<Long, String> wanted = new HashMap<>();
            change.before().fields().keySet().forEach(field -> wanted.put(field, ""));
            wanted.putAll(change.after().fields());
            change.before().fields().forEach(wanted::remove);
            if (!wanted.isEmpty()) {
                stored.put(change.person(), wanted);
            }
        }
        if (!stored.isEmpty()) {
            values.store(FieldSubject.PERSON, stored);
        }
    }

    private void groups(List<Extras> changes) {
        List<Owned<String>> gone = only(changes, Extras::before, Extras::after, PersonExtras::groups);
        List<Owned<String>> come = only(changes, Extras::after, Extras::before, PersonExtras::groups);
        if (!gone.isEmpty()) {
            db.sql("""
                            delete from person_usergroup m
                            using unnest(?::bigint[], ?::text[]) as g (person_id, name)
                            join usergroup u on lower(u.name) = lower(g.name)
                            where m.person_id = g.person_id and m.usergroup_id = u.id
                            """, Columns.numbers(gone, Owned::person), Columns.texts(gone, Owned::value))
                    .update();
        }
        if (!come.isEmpty()) {
            db.sql("""
                            insert into person_usergroup (person_id, usergroup_id)
                            select g.person_id, u.id
                            from unnest(?::bigint[], ?::text[]) as g (person_id, name)
                            join usergroup u on lower(u.name) = lower(g.name) and u.built_in is null
                            on conflict do nothing
                            """, Columns.numbers(come, Owned::person), Columns.texts(come, Owned::value))
                    .update();
        }
    }

    private void contacts(List<Extras> changes) {
        List<Owned<ContactLine>> gone = only(changes, Extras::before, Extras::after, PersonExtras::contacts);
        List<Owned<ContactLine>> come = only(changes, Extras::after, Extras::before, PersonExtras::contacts);
        if (!gone.isEmpty()) {
            db.sql("""
                            delete from contact_detail d
                            using unnest(?::bigint[], ?::text[], ?::text[], ?::text[]) as g (person_id, kind, variant, value)
                            where d.person_id = g.person_id and d.kind = g.kind and d.value = g.value
                              and d.variant is not distinct from g.variant
                            """, contactColumns(gone)).update();
        }
        if (!come.isEmpty()) {
            db.sql("""
                            insert into contact_detail (person_id, kind, variant, value)
                            select * from unnest(?::bigint[], ?::text[], ?::text[], ?::text[])
                            """, contactColumns(come)).update();
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
        List<Owned<PostalAddress>> gone = only(changes, Extras::before, Extras::after, PersonExtras::addresses);
        List<Owned<PostalAddress>> come = only(changes, Extras::after, Extras::before, PersonExtras::addresses);
        if (!gone.isEmpty()) {
            db.sql(
                            """
                            delete from postal_address a
                            using unnest(?::bigint[], ?::text[]) as g (person_id, told)
                            where a.person_id = g.person_id and a.told = g.told
                            """,
                            Columns.numbers(gone, Owned::person),
                            Columns.texts(gone, a -> a.value().told()))
                    .update();
        }
        if (!come.isEmpty()) {
            db.sql(
                            """
                            insert into postal_address (person_id, street, city, state, zip, country)
                            select * from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                            """,
                            Columns.numbers(come, Owned::person),
                            Columns.texts(come, a -> a.value().street()),
                            Columns.texts(come, a -> a.value().city()),
                            Columns.texts(come, a -> a.value().state()),
                            Columns.texts(come, a -> a.value().zip()),
                            Columns.texts(come, a -> a.value().country()))
                    .update();
        }
    }

    /** What one side has and the other has not. */
    private static <T> List<Owned<T>> only(
            List<Extras> changes,
            Function<Extras, PersonExtras> these,
            Function<Extras, PersonExtras> withoutThose,
            Function<PersonExtras, List<T>> part) {
        List<Owned<T>> all = new ArrayList<>();
        for (Extras change : changes) {
            List<T> others = part.apply(withoutThose.apply(change));
            part.apply(these.apply(change)).stream()
                    .filter(value -> !others.contains(value))
                    .forEach(value -> all.add(new Owned<>(change.person(), value, false)));
        }
        return all;
    }
}
