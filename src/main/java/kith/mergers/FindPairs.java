package kith.mergers;

import kith.sql.Database;
import org.springframework.stereotype.Component;

/**
 * Finds all pairs of records that are alike, in one statement for each reason. A mailbox, a number, or the beginning of a
 * word in the names of one organization bring together those who are worth comparing; groups that are too large say
 * nothing about anybody.
 */
@Component
class FindPairs {

    private final Database db;

    FindPairs(Database db) {
        this.db = db;
    }

    /** Puts what it finds in the place of what was found before, and says how many pairs there are. */
    long find() {
        db.sql("set local work_mem = '64MB'").update();
        db.sql("delete from duplicate_pair").update();
        return sameMailbox() + samePhone() + similarName();
    }

    private long sameMailbox() {
        return db.sql("""
                        with shared as (
                            select array_agg(distinct d.person_id) as people
                            from email_address e
                            join directory_entry d using (person_id)
                            group by kith_mailbox(e.address_key)
                            having count(*) between 2 and 50
                        )
                        insert into duplicate_pair (one_id, other_id, reason)
                        select distinct one, other, 'SAME_MAILBOX'
                        from shared, unnest(people) one, unnest(people) other
                        where one < other
                        on conflict do nothing
                        """).update();
    }

    private long samePhone() {
        return db.sql("""
                        with shared as (
                            select n.e164, count(*) from phone_number n where n.e164 is not null
                            group by n.e164
                            having count(*) between 2 and 500
                        ), known as (
                            select distinct s.e164, d.person_id, d.name_key
                            from shared s
                            join phone_number n using (e164)
                            join directory_entry d using (person_id)
                        )
                        insert into duplicate_pair (one_id, other_id, reason)
                        select distinct one.person_id, other.person_id, 'SAME_PHONE'
                        from known one
                        join known other on other.e164 = one.e164 and other.person_id > one.person_id
                        where duplicate_by_number(one.name_key, other.name_key)
                        on conflict do nothing
                        """).update();
    }

    private long similarName() {
        return db.sql("""
                        with word as (
                            select distinct d.organization_id, d.person_id, d.name_key, left(w, 4) as beginning
                            from directory_entry d
                            cross join lateral unnest(duplicate_words(d.name_key)) w
                            where d.organization_id is not null and length(w) > 1
                        )
                        insert into duplicate_pair (one_id, other_id, reason)
                        select distinct one.person_id, other.person_id, 'SIMILAR_NAME'
                        from word one
                        join word other
                          on other.organization_id = one.organization_id and other.beginning = one.beginning
                         and other.person_id > one.person_id
                        where duplicate_by_name(one.name_key, other.name_key)
                        on conflict do nothing
                        """).update();
    }
}
