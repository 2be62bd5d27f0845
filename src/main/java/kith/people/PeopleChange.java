package kith.people;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings many people from what they are to what they shall be, each kind of row in a few statements. */
@Component
public class PeopleChange {

    /** Who changes, and from what to what; organizations and labels must exist. */
    public record Change(long person, PersonData before, PersonData after) {}

    /** What of it is beyond the usual. */
    record Extras(long person, PersonExtras before, PersonExtras after) {}

    private final Database db;
    private final ChangeExtras extras;

    PeopleChange(Database db, ChangeExtras extras) {
        this.db = db;
        this.extras = extras;
    }

    public void apply(List<Change> changes) {
        values(changes.stream().filter(c -> !c.before().sameValues(c.after())).toList());
        emails(changes);
        phones(changes.stream()
                .filter(c -> !c.before().phones().equals(c.after().phones()))
                .toList());
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

    private void emails(List<Change> changes) {
        List<Owned<String>> gone = new ArrayList<>();
        List<Owned<String>> come = new ArrayList<>();
        for (Change change : changes) {
            add(gone, change.person(), change.before().emails(), change.after().emails(), String::equalsIgnoreCase);
            add(come, change.person(), change.after().emails(), change.before().emails(), String::equalsIgnoreCase);
        }
        if (!gone.isEmpty()) {
            db.sql("""
                            delete from email_address e
                            using unnest(?::bigint[], ?::text[]) as g (person_id, address)
                            where e.person_id = g.person_id and e.address_key = lower(g.address) and not e.is_primary
                            """, Columns.numbers(gone, Owned::person), Columns.texts(gone, Owned::value))
                    .update();
        }
        if (!come.isEmpty()) {
            db.sql(
                            "insert into email_address (person_id, address) select * from unnest(?::bigint[], ?::text[])",
                            Columns.numbers(come, Owned::person),
                            Columns.texts(come, Owned::value))
                    .update();
        }
    }

    private void phones(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        List<Owned<PhoneData>> gone = new ArrayList<>();
        List<Owned<PhoneData>> come = new ArrayList<>();
        List<Owned<PhoneData>> firsts = new ArrayList<>();
        for (Change change : changes) {
            add(gone, change.person(), change.before().phones(), change.after().phones(), PhoneData::equals);
            add(come, change.person(), change.after().phones(), change.before().phones(), PhoneData::equals);
            change.after().phones().stream().limit(1).forEach(p -> firsts.add(new Owned<>(change.person(), p, true)));
        }
        db.sql(
                        """
                        delete from phone_number n
                        using unnest(?::bigint[], ?::text[], ?::text[]) as g (person_id, number, kind)
                        where n.person_id = g.person_id and n.number = g.number and n.kind = g.kind
                        """,
                        Columns.numbers(gone, Owned::person),
                        Columns.texts(gone, p -> p.value().number()),
                        Columns.texts(gone, p -> p.value().kind()))
                .update();
        insertPhones(come);
        mainPhones(firsts);
    }

    private void insertPhones(List<Owned<PhoneData>> come) {
        db.sql(
                        """
                        insert into phone_number (person_id, number, e164, kind, comment)
                        select * from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
                        """,
                        Columns.numbers(come, Owned::person),
                        Columns.texts(come, p -> p.value().number()),
                        Columns.texts(come, p -> p.value().e164()),
                        Columns.texts(come, p -> p.value().kind()),
                        Columns.texts(come, p -> p.value().comment()))
                .update();
    }

    /** Two statements: at no moment may a person have two primary numbers. */
    private void mainPhones(List<Owned<PhoneData>> firsts) {
        Long[] people = Columns.numbers(firsts, Owned::person);
        @Nullable String[] numbers = Columns.texts(firsts, p -> p.value().number());
        db.sql("""
                        update phone_number n
                        set is_primary = false, version = n.version + 1
                        from unnest(?::bigint[], ?::text[]) as g (person_id, number)
                        where n.person_id = g.person_id and n.is_primary and n.number <> g.number
                        """, people, numbers).update();
        db.sql("""
                        update phone_number n
                        set is_primary = true, version = n.version + 1
                        from unnest(?::bigint[], ?::text[]) as g (person_id, number)
                        where n.id = (select m.id from phone_number m
                                      where m.person_id = g.person_id and m.number = g.number order by m.id limit 1)
                          and not exists (select from phone_number m where m.person_id = g.person_id and m.is_primary)
                        """, people, numbers).update();
    }

    private void labels(List<Change> changes) {
        List<Owned<String>> gone = new ArrayList<>();
        List<Owned<String>> come = new ArrayList<>();
        for (Change change : changes) {
            add(gone, change.person(), change.before().labels(), change.after().labels(), String::equalsIgnoreCase);
            add(come, change.person(), change.after().labels(), change.before().labels(), String::equalsIgnoreCase);
        }
        if (!gone.isEmpty()) {
            db.sql("""
                            delete from person_label pl
                            using unnest(?::bigint[], ?::text[]) as g (person_id, name)
                            join label l on lower(l.name) = lower(g.name)
                            where pl.person_id = g.person_id and pl.label_id = l.id
                            """, Columns.numbers(gone, Owned::person), Columns.texts(gone, Owned::value))
                    .update();
        }
        if (!come.isEmpty()) {
            db.sql("""
                            insert into person_label (person_id, label_id)
                            select g.person_id, l.id
                            from unnest(?::bigint[], ?::text[]) as g (person_id, name)
                            join label l on lower(l.name) = lower(g.name)
                            on conflict do nothing
                            """, Columns.numbers(come, Owned::person), Columns.texts(come, Owned::value))
                    .update();
        }
    }

    private static <T> void add(
            List<Owned<T>> all, long person, List<T> these, List<T> withoutThose, BiPredicate<T, T> same) {
        for (T value : these) {
            if (withoutThose.stream().noneMatch(other -> same.test(value, other))) {
                all.add(new Owned<>(person, value, false));
            }
        }
    }
}
