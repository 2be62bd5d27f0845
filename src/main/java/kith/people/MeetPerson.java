package kith.people;

import java.util.Optional;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows whoever turns up with an address, and makes a user of someone who does so for the first time. Two addresses that
 * nobody has brought together are two users.
 */
@Service
public class MeetPerson {

    /** Whose address it is. */
    public record Met(PersonId id, boolean agent, PersonStatus status) {}

    private final Database db;
    private final PersonRepository people;
    private final EmailRepository emails;

    MeetPerson(Database db, PersonRepository people, EmailRepository emails) {
        this.db = db;
        this.people = people;
        this.emails = emails;
    }

    /** Whoever has the address, primary or not. */
    public Optional<Met> find(EmailAddress address) {
        return db.sql("""
                        select p.id, p.kind = 'AGENT' as agent, p.status
                        from email_address e
                        join person p on p.id = e.person_id
                        where e.address_key = lower(?)
                        """, address.text())
                .query((row, index) -> new Met(
                        new PersonId(row.getLong("id")),
                        row.getBoolean("agent"),
                        PersonStatus.valueOf(row.getString("status"))))
                .optional();
    }

    /**
     * Whoever has the address, else a new user. The name of somebody known is never touched.
     *
     * @param name what they call themselves; without one they are called what stands before the @
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Met meet(EmailAddress address, @Nullable String name, Channel channel) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('meet ' || lower(?), 0))", address.text())
                .query()
                .listOfRows();
        return find(address).orElseGet(() -> add(address, name, channel));
    }

    private Met add(EmailAddress address, @Nullable String name, Channel channel) {
        String line = name == null ? "" : TypedText.line(name);
        String shortened = line.substring(0, Math.min(line.length(), PersonField.NAME.longest()));
        PersonId id = people.insert(PersonName.compose(shortened, null, null, address), null, channel);
        if (!emails.add(id, address, null)) {
            throw new IllegalStateException("The address was taken meanwhile; the next try finds its owner");
        }
        return new Met(id, false, PersonStatus.ACTIVE);
    }
}
