package kith.palette;

import java.util.List;
import kith.sql.Database;
import org.springframework.stereotype.Repository;

/** Finds organizations by a part of their name, the closest first. */
@Repository
class OrganizationSearch {

    private static final int SHOWN = 4;

    private final Database db;

    OrganizationSearch(Database db) {
        this.db = db;
    }

    List<Found> matching(String words) {
        return db.sql("""
                        with wanted as (
                            select lower(?) as words,
                                   replace(replace(replace(lower(?), '\\', '\\\\'), '%', '\\%'), '_', '\\_') as pattern
                        )
                        select o.id, o.name,
                               (select count(*) from (select from person p where p.organization_id = o.id limit 1000) m) as people
                        from wanted w
                        join organization o on lower(o.name) like '%' || w.pattern || '%'
                        order by lower(o.name) = w.words desc, lower(o.name) like w.pattern || '%' desc,
                                 ' ' || lower(o.name) like '% ' || w.pattern || '%' desc, lower(o.name), o.id
                        limit ?
                        """, words, words, SHOWN).query(Found.class).list();
    }

    /** An organization with the number of its people, at most 1,000. */
    record Found(long id, String name, int people) {}
}
