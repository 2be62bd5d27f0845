package kith.views;

import java.util.List;
import kith.people.AnonymizeStep;
import kith.people.Erasure;
import kith.people.Forgotten;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Takes a person out of the names of kept lists, and out of what these search for. */
@Component
class ForgetViews implements AnonymizeStep {

    @Override
    public List<Erasure> erasures(Forgotten person) {
        return List.of(Erasure.mentions(
                "saved_view",
                List.of("name", "query"),
                Sql.of(
                        "name = left(kith_redact(name, ?, ?), 60), query = kith_redact(query, ?, ?), version = version + 1",
                        person.anywhere(),
                        person.marker(),
                        person.anywhere(),
                        person.marker()),
                Sql.of("kith_mentions(name || chr(10) || query, ?)", person.anywhere())));
    }
}
