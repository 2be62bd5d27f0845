package kith.bulk;

import java.util.List;
import kith.people.AnonymizeStep;
import kith.people.Erasure;
import kith.people.Forgotten;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Takes away what changes of many people replaced of this one; the outcome stays, so that results still add up. */
@Component
class ForgetBulkActions implements AnonymizeStep {

    @Override
    public List<Erasure> erasures(Forgotten person) {
        return List.of(
                Erasure.values(
                        "bulk_item",
                        List.of("position"),
                        Sql.of("status = null, organization_id = null, position = null, is_manager = null"),
                        Sql.of(
                                "person_id = any (?) and num_nonnulls(status, organization_id, position, is_manager) > 0",
                                (Object) person.ids())),
                Erasure.name("bulk_action", "agent_name", "agent_id", person));
    }
}
