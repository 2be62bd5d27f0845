package kith.palette;

import java.util.List;
import kith.people.AnonymizeStep;
import kith.people.Erasure;
import kith.people.Forgotten;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Takes a person off the records that agents opened last. */
@Component
class ForgetRecent implements AnonymizeStep {

    @Override
    public List<Erasure> erasures(Forgotten person) {
        return List.of(Erasure.rows(
                "recent_record", List.of(), Sql.of("kind = 'PERSON' and record_id = any (?)", (Object) person.ids())));
    }
}
