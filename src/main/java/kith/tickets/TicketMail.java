package kith.tickets;

import java.util.List;
import java.util.Optional;
import kith.people.PersonId;
import kith.sql.Database;
import org.springframework.stereotype.Service;

/** What mail about tickets has to know. */
@Service
public class TicketMail {

    private final Database db;

    TicketMail(Database db) {
        this.db = db;
    }

    /**
     * The address a ticket's mail goes to: the one chosen for it as long as it is the requester's, else the primary one.
     * Empty when they have none.
     */
    public Optional<String> addressFor(TicketId ticket) {
        return db.sql("""
                        select e.address
                        from ticket t
                        join email_address e on e.person_id = t.requester_id and (e.id = t.notify_address_id or e.is_primary)
                        where t.id = ?
                        order by e.id = t.notify_address_id desc nulls last
                        limit 1
                        """, ticket.value()).query(String.class).optional();
    }

    /** Who asked. */
    public Optional<PersonId> requester(TicketId ticket) {
        return db.sql(
                        "select requester_id from ticket where id = ? and status not in ('SPAM', 'DELETED')",
                        ticket.value())
                .query(Long.class)
                .optional()
                .map(PersonId::new);
    }

    /** Who else takes part. */
    public List<PersonId> participants(TicketId ticket) {
        return db
                .sql("select person_id from ticket_participant where ticket_id = ? order by person_id", ticket.value())
                .query(Long.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    /** Whether this person asked or takes part: whose mail to the ticket counts as an answer. */
    public boolean takesPart(TicketId ticket, PersonId person) {
        return db.sql("""
                        select exists (select from ticket where id = ? and requester_id = ?)
                            or exists (select from ticket_participant where ticket_id = ? and person_id = ?)
                        """, ticket.value(), person.value(), ticket.value(), person.value())
                .query(Boolean.class)
                .single();
    }

    /** The ticket that has taken in the mail of this Message-ID. */
    public Optional<TicketId> withMailId(String mailId) {
        return db.sql("select ticket_id from ticket_message where mail_id = ?", mailId)
                .query(Long.class)
                .optional()
                .map(TicketId::new);
    }
}
