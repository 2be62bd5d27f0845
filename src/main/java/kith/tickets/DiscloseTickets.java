package kith.tickets;

import java.util.List;
import kith.people.Disclosure;
import kith.people.DisclosureStep;
import kith.people.PersonId;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Tells a person of their own tickets. */
@Component
class DiscloseTickets implements DisclosureStep {

    @Override
    public List<Disclosure> disclosures(PersonId person) {
        return List.of(new Disclosure("tickets", Sql.of("""
                select id, subject, status, priority, created_at, last_reply_at, reply_count
                from ticket where requester_id = ? and status not in ('SPAM', 'DELETED') order by id
                """, person.value())));
    }
}
