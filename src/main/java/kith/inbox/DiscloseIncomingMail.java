package kith.inbox;

import java.util.List;
import kith.people.Disclosure;
import kith.people.DisclosureStep;
import kith.people.PersonId;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Tells a person which mails of theirs there are. */
@Component
class DiscloseIncomingMail implements DisclosureStep {

    @Override
    public List<Disclosure> disclosures(PersonId person) {
        return List.of(new Disclosure("incoming-mail", Sql.of("""
                select received_at, from_address, subject, state, size from incoming_mail where person_id = ? order by id
                """, person.value())));
    }
}
