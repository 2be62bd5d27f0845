package kith.portal;

import java.util.List;
import kith.people.Disclosure;
import kith.people.DisclosureStep;
import kith.people.PersonId;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Tells a person that they have an account, and since when. */
@Component
class DisclosePortal implements DisclosureStep {

    @Override
    public List<Disclosure> disclosures(PersonId person) {
        return List.of(new Disclosure("portal_account", Sql.of("""
                        select registered_at, joins_organization_id is not null as joins_tickets_of_organization
                        from portal_account where person_id = ? and registered_at is not null
                        """, person.value())));
    }
}
