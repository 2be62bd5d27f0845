package kith.organizations;

import kith.sql.Database;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds organizations by the name that people type, and makes those that are not there yet. */
@Component
public class OrganizationNames {

    /** The most characters a name may have. */
    public static final int LONGEST = 200;

    private final Database db;

    OrganizationNames(Database db) {
        this.db = db;
    }

    /** The organization of this name, ignoring case; made when there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long findOrMake(String name) {
        db.sql("insert into organization (name) values (?) on conflict (lower(name)) do nothing", name)
                .update();
        return db.sql("select id from organization where lower(name) = lower(?)", name)
                .query(Long.class)
                .single();
    }
}
