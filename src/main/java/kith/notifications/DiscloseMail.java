package kith.notifications;

import java.util.List;
import kith.people.Disclosure;
import kith.people.DisclosureStep;
import kith.people.PersonId;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Tells a person which mails went to them; what opens something is not among the words. */
@Component
class DiscloseMail implements DisclosureStep {

    @Override
    public List<Disclosure> disclosures(PersonId person) {
        return List.of(new Disclosure("mails", Sql.of("""
                select id, kind, to_address, subject, case when not secret then plain end as text, state, created_at, sent_at
                from outgoing_mail where person_id = ? order by id
                """, person.value())));
    }
}
