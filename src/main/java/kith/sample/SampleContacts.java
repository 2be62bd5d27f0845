package kith.sample;

import kith.sample.WordLists.Organization;
import kith.sample.WordLists.Place;
import kith.sql.Database;
import org.springframework.stereotype.Component;

/** What invented people and organizations can be reached by beside addresses and numbers. */
@Component
class SampleContacts {

    private final Database db;

    SampleContacts(Database db) {
        this.db = db;
    }

    void add(WordLists words) {
        words.places().forEach(this::letters);
        db.sql("""
                        insert into contact_detail (person_id, kind, value)
                        select p.id, 'WEBSITE', 'https://' || split_part(e.address, '@', 2) || '/team/' || split_part(e.address, '@', 1)
                        from person p join email_address e on e.person_id = p.id and e.is_primary
                        where p.organization_id is not null and p.id % 5 = 0
                        """).update();
        for (Organization organization : words.organizations()) {
            db.sql("""
                            insert into contact_detail (organization_id, kind, value)
                            select id, 'WEBSITE', 'https://' || ? from organization where name = ?
                            """, organization.domain(), organization.name()).update();
        }
    }

    /** A third of those who live there. */
    private void letters(Place place) {
        db.sql("""
                        insert into postal_address (person_id, street, city, state, zip, country)
                        select id, replace(?, '#', (1 + id % 90)::text), ?, nullif(?, ''), nullif(?, ''), ?
                        from person
                        where kind = 'USER' and time_zone = ? and id % 3 = 0
                        """, place.street(), place.city(), place.state(), place.zip(), place.country(), place.zone())
                .update();
    }
}
