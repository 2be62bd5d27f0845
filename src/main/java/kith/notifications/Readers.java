package kith.notifications;

import java.util.Optional;
import kith.people.PersonId;
import kith.sql.Database;
import org.springframework.stereotype.Repository;

/** Reads what a mail must know of those it is for. */
@Repository
class Readers {

    private final Database db;

    Readers(Database db) {
        this.db = db;
    }

    Optional<Reader> find(PersonId person) {
        return db.sql("""
                        select p.id, coalesce(p.display_name, p.name) as name, e.address as email,
                               coalesce(o.name, '') as organization,
                               p.language, p.time_zone, p.auto_responder,
                               p.status <> 'CLOSED' and p.deleted_at is null and p.merged_into is null
                                   and p.anonymized_at is null as reachable
                        from person p
                        left join email_address e on e.person_id = p.id and e.is_primary
                        left join organization o on o.id = p.organization_id
                        where p.id = ?
                        """, person.value()).query(Reader.class).optional();
    }

    /** Whether they have shown that this address is theirs. */
    boolean verified(PersonId person, String address) {
        return db.sql("""
                        select exists (select from email_address
                                       where person_id = ? and address_key = lower(?) and verified_at is not null)
                        """, person.value(), address).query(Boolean.class).single();
    }
}
