package kith.mergers;

import java.util.List;
import kith.people.AnonymizeStep;
import kith.people.Erasure;
import kith.people.Forgotten;
import org.springframework.stereotype.Component;

/** Takes the name of a former agent from the merges they made and undid, and from the pairs they told apart. */
@Component
class ForgetMergers implements AnonymizeStep {

    @Override
    public List<Erasure> erasures(Forgotten person) {
        return List.of(
                Erasure.name("person_merge", "agent_name", "agent_id", person),
                Erasure.name("person_merge", "undone_by", "undone_by_id", person),
                Erasure.name("not_duplicate", "agent_name", "agent_id", person));
    }
}
