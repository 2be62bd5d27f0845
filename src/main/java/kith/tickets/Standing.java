package kith.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import kith.access.NotFound;
import kith.people.PersonId;
import kith.people.PersonStatus;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;

/**
 * What decides whether a person may open tickets and answer in them, held until the transaction ends.
 *
 * @param name as others see it
 * @param validated whether the primary address is
 * @param held whether a rule wants an address of theirs confirmed before
 */
record Standing(PersonId id, String name, PersonStatus status, boolean anonymized, boolean validated, boolean held) {

    /** Two that come at once wait for one another, so that neither slips through the limit. */
    static Standing hold(Database db, PersonId person) {
        db.sql("select id from person where id = ? for no key update", person.value())
                .query(Long.class)
                .optional();
        return db.sql("""
                        select p.id, coalesce(p.display_name, p.name) as name, p.status, p.anonymized_at is not null as anonymized,
                               exists (select from email_address e where e.person_id = p.id and e.is_primary
                                       and e.verified_at is not null) as validated,
                               exists (select from email_address e join address_to_confirm c on c.email_id = e.id
                                       where e.person_id = p.id) as held
                        from person p
                        where p.id = ? and p.deleted_at is null and p.merged_into is null
                        """, person.value())
                .query(Standing::read)
                .optional()
                .orElseThrow(() -> new NotFound("user " + person));
    }

    /** Why they can have no new ticket, whoever opens it. */
    @Nullable Refusal refusal() {
        if (anonymized) {
            return Refusal.ANONYMIZED;
        }
        return switch (status) {
            case ACTIVE -> null;
            case INACTIVE -> Refusal.INACTIVE;
            case CLOSED -> Refusal.CLOSED;
        };
    }

    private static Standing read(ResultSet row, int index) throws SQLException {
        return new Standing(
                new PersonId(row.getLong("id")),
                row.getString("name"),
                PersonStatus.valueOf(row.getString("status")),
                row.getBoolean("anonymized"),
                row.getBoolean("validated"),
                row.getBoolean("held"));
    }
}
