package kith.people;

import java.util.List;
import java.util.Optional;
import kith.people.ContactPoint.Email;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The e-mail addresses of people. */
@Repository
class EmailRepository {

    private final Database db;

    EmailRepository(Database db) {
        this.db = db;
    }

    /** The primary one first, then the oldest. */
    List<Email> of(PersonId person) {
        return db.sql("""
                        select id, address, is_primary as "primary", comment, verified_at is not null as verified,
                               version
                        from email_address
                        where person_id = ?
                        order by is_primary desc, id
                        """, person.value()).query(Email.class).list();
    }

    Optional<AddressOwner> owner(EmailAddress address) {
        return db.sql("""
                        select p.id, coalesce(p.display_name, p.name) as name, p.kind = 'AGENT' as agent,
                               p.deleted_at is not null as in_bin
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

    /** Adds an address, which is the primary one when there is no other; {@code false} when somebody has it already. */
    boolean add(PersonId person, EmailAddress address, @Nullable String comment) {
        return db.sql("""
                                insert into email_address (person_id, address, is_primary, comment)
                                values (?, ?, not exists (select from email_address where person_id = ? and is_primary), ?)
                                on conflict (address_key) do nothing
                                """, person.value(), address.text(), person.value(), comment)
                        .update()
                > 0;
    }

    /** Puts a removed address back under its own id, so that its history goes on. */
    void addAgain(PersonId person, long id, EmailAddress address, @Nullable String comment, @Nullable String verified) {
        db.sql("""
                        insert into email_address (id, person_id, address, comment, verified_at) overriding system value
                        values (?, ?, ?, ?, ?::timestamptz)
                        """, id, person.value(), address.text(), comment, verified).update();
    }

    /** Removes an address; the oldest of those left takes its place. */
    void remove(PersonId person, long id) {
        db.sql("delete from email_address where id = ? and person_id = ?", id, person.value())
                .update();
        db.sql("""
                        update email_address set is_primary = true, version = version + 1
                        where id = (select min(id) from email_address where person_id = ?)
                          and not exists (select from email_address where person_id = ? and is_primary)
                        """, person.value(), person.value()).update();
    }

    /** It takes the place of the present one. */
    void makePrimary(PersonId person, long id) {
        db.sql("""
                        update email_address set is_primary = false, version = version + 1
                        where person_id = ? and is_primary and id <> ?
                        """, person.value(), id).update();
        db.sql("""
                        update email_address set is_primary = true, version = version + 1
                        where id = ? and person_id = ? and not is_primary
                        """, id, person.value()).update();
    }

    void comment(long id, @Nullable String comment) {
        db.sql("update email_address set comment = ?, version = version + 1 where id = ?", comment, id)
                .update();
    }

    /** A new address is one that nobody has verified. */
    void change(long id, EmailAddress address) {
        change(id, address, null);
    }

    /**
     * Puts an address in the place of another.
     *
     * @param verified the moment it was verified, as the change log writes it
     */
    void change(long id, EmailAddress address, @Nullable String verified) {
        db.sql("""
                        update email_address set address = ?, verified_at = ?::timestamptz, version = version + 1
                        where id = ?
                        """, address.text(), verified, id).update();
    }

    /** The person an address belongs to. */
    record AddressOwner(long id, String name, boolean agent, boolean inBin) {}
}
