package kith.people;

import java.util.List;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Takes away who a person is and how they can be reached; a marker stands in the place of name and address. */
@Component
class ForgetIdentity implements AnonymizeStep {

    @Override
    public List<Erasure> erasures(Forgotten person) {
        Object[] ids = {person.ids()};
        return List.of(
                Erasure.values(
                        "person",
                        List.of(
                                "name",
                                "display_name",
                                "title",
                                "first_name",
                                "last_name",
                                "position",
                                "language",
                                "time_zone"),
                        Sql.of("""
                                name = ?, display_name = null, title = null, first_name = null, last_name = null,
                                organization_id = null, position = null, is_manager = false, language = null,
                                time_zone = null, auto_responder = false, last_seen_at = null, status = 'CLOSED',
                                anonymized_at = now(), version = version + 1
                                """, person.marker()),
                        Sql.of("id = any (?) and anonymized_at is null", ids)),
                Erasure.rows(
                        "email_address",
                        List.of("address", "comment"),
                        Sql.of(
                                "person_id = any (?) and not (person_id = ? and is_primary)",
                                person.ids(),
                                person.id().value())),
                Erasure.values(
                        "email_address",
                        List.of("address", "comment"),
                        Sql.of(
                                "address = ?, comment = null, verified_at = null, version = version + 1",
                                person.address()),
                        Sql.of("person_id = ? and address <> ?", person.id().value(), person.address())),
                Erasure.rows("phone_number", List.of("number", "e164", "comment"), Sql.of("person_id = any (?)", ids)),
                Erasure.rows("person_label", List.of(), Sql.of("person_id = any (?)", ids)),
                Erasure.rows("person_usergroup", List.of(), Sql.of("person_id = any (?)", ids)));
    }
}
