package kith.people;

import java.util.List;
import kith.people.PeopleChange.Change;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what differs in the addresses and numbers of many people, each kind of row in a few statements. */
@Component
class ChangeContactPoints {

    private final Database db;

    ChangeContactPoints(Database db) {
        this.db = db;
    }

    void apply(List<Change> changes) {
        emails(changes);
        phones(changes.stream()
                .filter(c -> !c.before().phones().equals(c.after().phones()))
                .toList());
    }

    private void emails(List<Change> changes) {
        Difference<String> emails = Difference.of(changes, PersonData::emails, String::equalsIgnoreCase);
        if (!emails.gone().isEmpty()) {
            db.sql("""
                            delete from email_address e
                            using unnest(?::bigint[], ?::text[]) as g (person_id, address)
                            where e.person_id = g.person_id and e.address_key = lower(g.address) and not e.is_primary
                            """, Owned.columns(emails.gone())).update();
        }
        if (!emails.come().isEmpty()) {
            db.sql(
                            "insert into email_address (person_id, address) select * from unnest(?::bigint[], ?::text[])",
                            Owned.columns(emails.come()))
                    .update();
        }
    }

    private void phones(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Difference<PhoneData> phones = Difference.of(changes, PersonData::phones, PhoneData::equals);
        deletePhones(phones.gone());
        insertPhones(phones.come());
        mainPhones(changes);
    }

    private void deletePhones(List<Owned<PhoneData>> gone) {
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
    private void mainPhones(List<Change> changes) {
        List<Owned<PhoneData>> firsts = changes.stream()
                .filter(change -> !change.after().phones().isEmpty())
                .map(change ->
                        new Owned<>(change.person(), change.after().phones().getFirst(), true))
                .toList();
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
}
