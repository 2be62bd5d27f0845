package kith.billing;

import java.util.List;
import kith.people.AnonymizeStep;
import kith.people.Erasure;
import kith.people.Forgotten;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Takes what names a person out of the comments of charges; what was charged stays. */
@Component
class ForgetCharges implements AnonymizeStep {

    @Override
    public List<Erasure> erasures(Forgotten person) {
        return List.of(
                Erasure.values(
                        "charge",
                        List.of("comment"),
                        Sql.of(
                                "comment = left(kith_redact(comment, ?, ?), 300), version = version + 1",
                                person.own(),
                                person.marker()),
                        Sql.of("person_id = any (?) and kith_mentions(comment, ?)", person.ids(), person.own())),
                Erasure.mentions(
                        "charge",
                        List.of("comment"),
                        Sql.of(
                                "comment = left(kith_redact(comment, ?, ?), 300), version = version + 1",
                                person.anywhere(),
                                person.marker()),
                        Sql.of(
                                "comment is not null and kith_traceable(comment) like any (?) and kith_mentions(comment, ?)",
                                person.clues(),
                                person.anywhere())),
                Erasure.name("charge", "agent_name", "agent_id", person));
    }
}
