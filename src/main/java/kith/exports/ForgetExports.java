package kith.exports;

import java.util.List;
import kith.people.AnonymizeStep;
import kith.people.Erasure;
import kith.people.Forgotten;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Removes every list that is kept as a file, since nobody can tell whom each holds; they are soon ordered again. */
@Component
class ForgetExports implements AnonymizeStep {

    @Override
    public List<Erasure> erasures(Forgotten person) {
        return List.of(Erasure.rows("people_export", List.of("query", "people_export_chunk.bytes"), Sql.of("true")));
    }
}
