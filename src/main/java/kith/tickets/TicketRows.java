package kith.tickets;

import java.util.List;
import java.util.Optional;
import kith.people.PersonId;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes the rows of tickets and of what is in them. */
@Repository
class TicketRows {

    private final Database db;

    TicketRows(Database db) {
        this.db = db;
    }

    /** A ticket, stamped with the organization its requester belongs to now. */
    TicketId insert(
            PersonId requester, long department, String subject, TicketChannel channel, @Nullable Long assignee) {
        return new TicketId(db.sql("""
                        insert into ticket (requester_id, organization_id, department_id, assignee_id, subject, channel)
                        select id, organization_id, ?, ?, ?, ? from person where id = ?
                        returning id
                        """, department, assignee, subject, channel.name(), requester.value())
                .query(Long.class)
                .single());
    }

    long write(MessageDraft message) {
        return db.sql(
                        """
                        insert into ticket_message (ticket_id, kind, author_id, author_name, via, from_address, body, mail_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        returning id
                        """,
                        message.ticket().value(),
                        message.kind().name(),
                        message.author(),
                        message.authorName(),
                        message.way().name(),
                        message.fromAddress(),
                        message.body(),
                        message.mailId())
                .query(Long.class)
                .single();
    }

    /** Those who take part from now on; the requester and who does not exist are left out. */
    void participate(TicketId ticket, List<PersonId> people) {
        Long[] ids = people.stream().map(PersonId::value).toArray(Long[]::new);
        db.sql("""
                        insert into ticket_participant (ticket_id, person_id)
                        select t.id, p.id
                        from ticket t join person p on p.id = any (?) and p.id <> t.requester_id
                        where t.id = ? and p.deleted_at is null and p.merged_into is null and p.anonymized_at is null
                        on conflict do nothing
                        """, ids, ticket.value()).update();
    }

    /** What an answer must know, held until the transaction ends; spam and deleted tickets are not found. */
    Optional<HeldTicket> hold(TicketId ticket) {
        return db.sql("""
                        select id, requester_id, department_id, assignee_id, subject, status,
                               coalesce(resolved_at, last_reply_at) as resolved_at
                        from ticket where id = ? and status not in ('SPAM', 'DELETED') for no key update
                        """, ticket.value()).query(HeldTicket::read).optional();
    }

    /** Counts a message that somebody is meant to read, and says where the ticket stands after it. */
    void answered(TicketId ticket, TicketStatus status) {
        db.sql("""
                        update ticket
                        set reply_count = reply_count + 1, last_reply_at = clock_timestamp(), status = ?, version = version + 1,
                            resolved_at = case when ? then coalesce(resolved_at, clock_timestamp()) end
                        where id = ?
                        """, status.name(), status.done(), ticket.value()).update();
    }

    /** How many tickets of theirs are open. */
    int open(PersonId person) {
        return db.sql(
                        "select count(*) from ticket where requester_id = ? and status in ('OPEN', 'AWAITING_USER')",
                        person.value())
                .query(Integer.class)
                .single();
    }
}
