package kith.people;

import java.util.List;
import kith.people.ContactPoint.Phone;
import kith.people.ContactPoint.PhoneKind;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The phone numbers of people. */
@Repository
class PhoneRepository {

    private final Database db;

    PhoneRepository(Database db) {
        this.db = db;
    }

    /** The primary one first, then the oldest. */
    List<Phone> of(PersonId person) {
        return db.sql("""
                        select id, number, e164, kind, is_primary as "primary", comment, version
                        from phone_number
                        where person_id = ?
                        order by is_primary desc, id
                        """, person.value()).query(Phone.class).list();
    }

    /** Adds a number, which is the primary one when there is no other. */
    void add(PersonId person, PhoneNumber number, PhoneKind kind, @Nullable String comment) {
        db.sql("""
                        insert into phone_number (person_id, number, e164, kind, is_primary, comment)
                        values (?, ?, ?, ?, not exists (select from phone_number where person_id = ? and is_primary), ?)
                        """, person.value(), number.text(), number.e164(), kind.name(), person.value(), comment)
                .update();
    }

    void change(long id, PhoneNumber number) {
        db.sql(
                        "update phone_number set number = ?, e164 = ?, version = version + 1 where id = ?",
                        number.text(),
                        number.e164(),
                        id)
                .update();
    }

    /** Removes a number; the oldest of those left takes its place. */
    void remove(PersonId person, long id) {
        db.sql("delete from phone_number where id = ? and person_id = ?", id, person.value())
                .update();
        db.sql("""
                        update phone_number set is_primary = true, version = version + 1
                        where id = (select min(id) from phone_number where person_id = ?)
                          and not exists (select from phone_number where person_id = ? and is_primary)
                        """, person.value(), person.value()).update();
    }

    /** Puts a removed number back under its own id, so that its history goes on. */
    void addAgain(PersonId person, long id, PhoneNumber number, PhoneKind kind, @Nullable String comment) {
        db.sql("""
                        insert into phone_number (id, person_id, number, e164, kind, comment) overriding system value
                        values (?, ?, ?, ?, ?, ?)
                        """, id, person.value(), number.text(), number.e164(), kind.name(), comment)
                .update();
    }

    /** It takes the place of any other. */
    void makePrimary(PersonId person, long id) {
        db.sql("""
                        update phone_number set is_primary = false, version = version + 1
                        where person_id = ? and is_primary and id <> ?
                        """, person.value(), id).update();
        db.sql("update phone_number set is_primary = true, version = version + 1 where id = ? and not is_primary", id)
                .update();
    }

    void kind(long id, PhoneKind kind) {
        db.sql("update phone_number set kind = ?, version = version + 1 where id = ?", kind.name(), id)
                .update();
    }

    void comment(long id, @Nullable String comment) {
        db.sql("update phone_number set comment = ?, version = version + 1 where id = ?", comment, id)
                .update();
    }
}
