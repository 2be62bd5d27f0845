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

    /** The row that holds an address, whosever it is. */
    Optional<Long> row(EmailAddress address) {
        return db.sql("select id from email_address where address_key = lower(?)", address.text())
                .query(Long.class)
                .optional();
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

    /** A new address is one that nobody has verified. */
    void changeEmail(long id, EmailAddress address) {
        changeEmail(id, address, null);
    }

    /**
     * Puts an address in the place of another.
     *
     * @param verified the moment it was verified, as the change log writes it
     */
    void changeEmail(long id, EmailAddress address, @Nullable String verified) {
        db.sql("""
                        update email_address set address = ?, verified_at = ?::timestamptz, version = version + 1
                        where id = ?
                        """, address.text(), verified, id).update();
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

    /** Puts a removed number back under its own id, so that its history goes on. */
    void addPhoneAgain(PersonId person, long id, PhoneNumber number, PhoneKind kind, @Nullable String comment) {
        db.sql("""
                        insert into phone_number (id, person_id, number, e164, kind, comment) overriding system value
                        values (?, ?, ?, ?, ?, ?)
                        """, id, person.value(), number.text(), number.e164(), kind.name(), comment)
                .update();
    }

    /** It takes the place of any other. */
    void makePhonePrimary(PersonId person, long id) {
        db.sql("""
                        update phone_number set is_primary = false, version = version + 1
                        where person_id = ? and is_primary and id <> ?
                        """, person.value(), id).update();
        db.sql("update phone_number set is_primary = true, version = version + 1 where id = ? and not is_primary", id)
                .update();
    }

    void changePhoneKind(long id, PhoneKind kind) {
        db.sql("update phone_number set kind = ?, version = version + 1 where id = ?", kind.name(), id)
                .update();
    }

    void changePhoneComment(long id, @Nullable String comment) {
        db.sql("update phone_number set comment = ?, version = version + 1 where id = ?", comment, id)
                .update();
    }

    /** The person an address belongs to. */
    record AddressOwner(long id, String name, boolean agent) {}
}
