package kith.people;

import java.util.List;
import java.util.Optional;
import kith.people.ContactPoint.Email;
import kith.people.ContactPoint.Phone;
import kith.people.ContactPoint.PhoneKind;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The addresses and numbers of people. */
@Repository
class ContactRepository {

    private final Database db;

    ContactRepository(Database db) {
        this.db = db;
    }

    /** The primary one first, then the oldest. */
    List<Email> emails(PersonId person) {
        return db.sql("""
                        select id, address, is_primary as "primary", comment, verified_at is not null as verified
                        from email_address
                        where person_id = ?
                        order by is_primary desc, id
                        """, person.value()).query(Email.class).list();
    }

    List<Phone> phones(PersonId person) {
        return db.sql("""
                        select id, number, e164, kind, is_primary as "primary", comment
                        from phone_number
                        where person_id = ?
                        order by is_primary desc, id
                        """, person.value()).query(Phone.class).list();
    }

    Optional<AddressOwner> owner(EmailAddress address) {
        return db.sql("""
                        select p.id, coalesce(p.display_name, p.name) as name, p.kind = 'AGENT' as agent
                        from email_address e
                        join person p on p.id = e.person_id
                        where e.address_key = lower(?)
                        """, address.text()).query(AddressOwner.class).optional();
    }

    /** Adds the first address of a person; {@code false} when somebody has it already, also one who is just being added. */
    boolean addPrimaryEmail(PersonId person, EmailAddress address) {
        return db.sql("""
                                insert into email_address (person_id, address, is_primary) values (?, ?, true)
                                on conflict (address_key) do nothing
                                """, person.value(), address.text()).update() > 0;
    }

    void addPrimaryPhone(PersonId person, PhoneNumber number) {
        db.sql(
                        "insert into phone_number (person_id, number, e164, is_primary) values (?, ?, ?, true)",
                        person.value(),
                        number.text(),
                        number.e164())
                .update();
    }

    void changeEmail(long id, EmailAddress address) {
        db.sql(
                        "update email_address set address = ?, verified_at = null, version = version + 1 where id = ?",
                        address.text(),
                        id)
                .update();
    }

    void changePhone(long id, PhoneNumber number) {
        db.sql(
                        "update phone_number set number = ?, e164 = ?, version = version + 1 where id = ?",
                        number.text(),
                        number.e164(),
                        id)
                .update();
    }

    /** Removes a number; the oldest of those left takes its place. */
    void removePhone(PersonId person, long id) {
        db.sql("delete from phone_number where id = ? and person_id = ?", id, person.value())
                .update();
        db.sql("""
                        update phone_number set is_primary = true, version = version + 1
                        where id = (select min(id) from phone_number where person_id = ?)
                          and not exists (select from phone_number where person_id = ? and is_primary)
                        """, person.value(), person.value()).update();
    }

    /** Puts a removed number back; as the primary one it takes the place of any other. */
    void addPhoneAgain(PersonId person, PhoneNumber number, PhoneKind kind, @Nullable String comment, boolean primary) {
        if (primary) {
            db.sql(
                            "update phone_number set is_primary = false, version = version + 1 where person_id = ? and is_primary",
                            person.value())
                    .update();
        }
        db.sql("""
                        insert into phone_number (person_id, number, e164, kind, comment, is_primary)
                        values (?, ?, ?, ?, ?, ?)
                        """, person.value(), number.text(), number.e164(), kind.name(), comment, primary)
                .update();
    }

    /** The person an address belongs to. */
    record AddressOwner(long id, String name, boolean agent) {}
}
