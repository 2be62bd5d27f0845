package kith.tickets;

import java.util.List;
import kith.people.Disclosure;
import kith.people.DisclosureStep;
import kith.people.PersonId;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Tells a person of their own tickets and of what they wrote. */
@Component
class DiscloseTickets implements DisclosureStep {

    @Override
    public List<Disclosure> disclosures(PersonId person) {
        return List.of(tickets(person), messages(person));
    }

    private static Disclosure tickets(PersonId person) {
        return new Disclosure("tickets", Sql.of("""
                select id, subject, status, priority, created_at, last_reply_at, reply_count
                from ticket where requester_id = ? and status not in ('SPAM', 'DELETED') order by id
                """, person.value()));
    }

    /** What they wrote, and the answers they got; notes of agents are the agents'. */
    private static Disclosure messages(PersonId person) {
        return new Disclosure("ticket_messages", Sql.of("""
                select m.ticket_id, m.author_name, m.from_address, m.body, m.created_at
                from ticket_message m
                join ticket t on t.id = m.ticket_id
                where t.status not in ('SPAM', 'DELETED') and m.kind in ('USER', 'AGENT')
                  and (m.author_id = ? or t.requester_id = ? and m.kind = 'AGENT')
                order by m.id
                """, person.value(), person.value()));
    }
}
