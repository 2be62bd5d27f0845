package kith.portal;

import java.util.List;
import kith.people.AnonymizeStep;
import kith.people.Erasure;
import kith.people.Forgotten;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Takes away a person's account and every link that could open it; who is signed in by them is out. */
@Component
class ForgetPortal implements AnonymizeStep {

    @Override
    public List<Erasure> erasures(Forgotten person) {
        Object[] ids = {person.ids()};
        return List.of(
                Erasure.rows("portal_link", List.of("token_digest", "address"), Sql.of("person_id = any (?)", ids)),
                Erasure.values(
                        "portal_view",
                        List.of("token_digest"),
                        Sql.of("token_digest = null, begun_at = created_at"),
                        Sql.of("person_id = any (?) and token_digest is not null", ids)),
                Erasure.rows("portal_account", List.of("password_hash"), Sql.of("person_id = any (?)", ids)),
                Erasure.rows("portal_request", List.of("address_key", "ip"), Sql.of("address_key = any (?)", (Object)
                        person.addresses().toArray(String[]::new))));
    }
}
