package kith.staff;

import java.util.List;
import kith.people.AnonymizeStep;
import kith.people.Erasure;
import kith.people.Forgotten;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Takes away all that a person could sign in with, and ends where they are signed in. */
@Component
class ForgetAccount implements AnonymizeStep {

    @Override
    public List<Erasure> erasures(Forgotten person) {
        Object[] ids = {person.ids()};
        return List.of(
                Erasure.rows(
                        "agent",
                        List.of("password_hash", "agent_password_link.token_digest"),
                        Sql.of("person_id = any (?)", ids)),
                Erasure.rows("sign_in_failure", List.of("address_key", "ip"), Sql.of("address_key = any (?)", (Object)
                        person.addresses().toArray(String[]::new))),
                Erasure.rows(
                        "spring_session",
                        List.of("principal_name", "spring_session_attributes.attribute_bytes"),
                        Sql.of("principal_name = any (?)", (Object)
                                person.records().stream().map(String::valueOf).toArray(String[]::new))),
                // What a page is about to say to somebody, or an address just typed: gone, rather than read.
                Erasure.rows(
                        "spring_session_attributes",
                        List.of("attribute_bytes"),
                        Sql.of("attribute_name like '%.FLASH_MAPS' or attribute_name = ?", TypedAddress.ATTRIBUTE)));
    }
}
