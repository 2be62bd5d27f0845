package kith.tickets;

import java.util.Optional;
import kith.sql.Database;
import org.springframework.stereotype.Repository;

/** Keeps how tickets are opened. */
@Repository
class TicketSettingsRepository {

    private final Database db;

    TicketSettingsRepository(Database db) {
        this.db = db;
    }

    TicketSettings now() {
        return db.sql("""
                        select (select id from department where takes_the_rest) as department, open_tickets_limit,
                               tickets_from_validated
                        from installation
                        """)
                .query((row, index) -> new TicketSettings(
                        row.getObject("department", Long.class),
                        row.getObject("open_tickets_limit", Integer.class),
                        row.getBoolean("tickets_from_validated")))
                .single();
    }

    void replace(TicketSettings settings) {
        db.sql("update department set takes_the_rest = false where takes_the_rest")
                .update();
        db.sql("update department set takes_the_rest = true where id = ?", settings.department())
                .update();
        db.sql(
                        "update installation set open_tickets_limit = ?, tickets_from_validated = ?",
                        settings.openLimit(),
                        settings.validatedOnly())
                .update();
    }

    boolean departmentExists(long department) {
        return db.sql("select exists (select from department where id = ?)", department)
                .query(Boolean.class)
                .single();
    }

    /** The department for what comes without one; empty as long as there is none at all. */
    Optional<Long> department() {
        return db.sql("""
                        select coalesce(
                            (select id from department where takes_the_rest),
                            (select min(id) from department where parent_id is null))
                        """)
                .query((row, index) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }

    /** Makes the first department, so that nobody's first mail is lost. */
    long firstDepartment(String name) {
        return db.sql("insert into department (name) values (?) returning id", name)
                .query(Long.class)
                .single();
    }
}
