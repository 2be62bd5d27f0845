package kith.mergers;

import java.util.List;
import kith.people.AnonymizeStep;
import kith.people.Erasure;
import kith.people.Forgotten;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Takes the name of a former agent from the merges they made and undid, and from the pairs they told apart. */
@Component
class ForgetMergers implements AnonymizeStep {

    @Override
    public List<Erasure> erasures(Forgotten person) {
        String marker = person.marker();
        return List.of(
                Erasure.values(
                        "person_merge",
                        List.of("agent_name"),
                        Sql.of("agent_name = ?", marker),
                        Sql.of("agent_id = any (?) and agent_name <> ?", person.ids(), marker)),
                Erasure.values(
                        "person_merge",
                        List.of("undone_by"),
                        Sql.of("undone_by = ?", marker),
                        Sql.of("undone_by_id = any (?) and undone_by <> ?", person.ids(), marker)),
                Erasure.values(
                        "not_duplicate",
                        List.of("agent_name"),
                        Sql.of("agent_name = ?", marker),
                        Sql.of("agent_id = any (?) and agent_name <> ?", person.ids(), marker)));
    }
}
