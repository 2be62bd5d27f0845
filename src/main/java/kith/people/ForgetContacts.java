package kith.people;

import java.util.List;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Takes away the further ways to reach a person, and mentions of them in what is said of the contacts of others. */
@Component
class ForgetContacts implements AnonymizeStep {

    @Override
    public List<Erasure> erasures(Forgotten person) {
        Object[] ids = {person.ids()};
        return List.of(
                Erasure.rows("picture", List.of("png"), Sql.of("person_id = any (?)", ids)),
                Erasure.rows("contact_detail", List.of("value", "comment", "told"), Sql.of("person_id = any (?)", ids)),
                Erasure.rows(
                        "postal_address",
                        List.of("street", "city", "state", "zip", "country", "comment", "told"),
                        Sql.of("person_id = any (?)", ids)),
                Erasure.mentions("contact_detail", "comment", 200, person),
                Erasure.mentions("postal_address", "comment", 200, person));
    }
}
