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
                Erasure.values(
                        "anonymization",
                        List.of("agent_name"),
                        Sql.of("agent_name = ?", person.marker()),
                        Sql.of("agent_id = any (?) and agent_name <> ?", person.ids(), person.marker())),
                Erasure.values(
                        "anonymization",
                        List.of("approver_name"),
                        Sql.of("approver_name = ?", person.marker()),
                        Sql.of("approver_id = any (?) and approver_name <> ?", person.ids(), person.marker())),
                Erasure.values(
                        "person_deletion",
                        List.of("agent_name"),
                        Sql.of("agent_name = ?", person.marker()),
                        Sql.of("agent_id = any (?) and agent_name <> ?", person.ids(), person.marker())),
                // The traces of the one under way go with its end; the schema lets no other state keep them.
                Erasure.values(
                        "anonymization",
                        List.of("traces"),
                        Sql.of("traces = null"),
                        Sql.of("person_id = any (?) and state = 'DONE' and traces is not null", (Object)
                                person.ids())));
    }
}
