package kith.billing;

import java.util.List;
import kith.people.Disclosure;
import kith.people.DisclosureStep;
import kith.people.PersonId;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Tells a person what was charged to them; the comments are notes of agents. */
@Component
class DiscloseCharges implements DisclosureStep {

    @Override
    public List<Disclosure> disclosures(PersonId person) {
        return List.of(new Disclosure("charges", Sql.of("""
                select c.ticket_id, c.amount, c.currency, c.seconds, c.charged_at
                from charge c
                join ticket t on t.id = c.ticket_id
                where c.person_id = ? and t.status not in ('SPAM', 'DELETED')
                order by c.id
                """, person.value())));
    }
}
