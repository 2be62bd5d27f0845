package kith.people;

import java.util.List;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Takes away what a person holds in custom fields, and mentions of them in those of others. */
@Component
class ForgetCustomValues implements AnonymizeStep {

    @Override
    public List<Erasure> erasures(Forgotten person) {
        return List.of(
                Erasure.rows("field_value", List.of("text_value", "choices"), Sql.of("person_id = any (?)", (Object)
                        person.ids())),
                Erasure.mentions(
                        "field_value",
                        List.of("text_value"),
                        Sql.of(
                                "text_value = left(kith_redact(text_value, ?, ?), 10000)",
                                person.anywhere(),
                                person.marker()),
                        Sql.of(
                                "text_value is not null and kith_traceable(text_value) like any (?) and kith_mentions(text_value, ?)",
                                person.clues(),
                                person.anywhere())));
    }
}
