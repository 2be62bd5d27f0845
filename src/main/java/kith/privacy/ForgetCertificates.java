package kith.privacy;

import java.util.List;
import kith.people.AnonymizeStep;
import kith.people.Erasure;
import kith.people.Forgotten;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Takes the name of somebody who was an agent off the certificates they ordered. */
@Component
class ForgetCertificates implements AnonymizeStep {

    @Override
    public List<Erasure> erasures(Forgotten person) {
        return List.of(
                Erasure.name("anonymization", "agent_name", "agent_id", person),
                Erasure.name("anonymization", "approver_name", "approver_id", person),
                Erasure.name("person_deletion", "agent_name", "agent_id", person),
                // The traces of the one under way go with its end; the schema lets no other state keep them.
                Erasure.values(
                        "anonymization",
                        List.of("traces"),
                        Sql.of("traces = null"),
                        Sql.of("person_id = any (?) and state = 'DONE' and traces is not null", (Object)
                                person.ids())));
    }
}
