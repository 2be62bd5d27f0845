package kith.people;

import java.util.List;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Takes away what was written, kept and noted about a person, and mentions of them in what was written about others. */
@Component
class ForgetWords implements AnonymizeStep {

    @Override
    public List<Erasure> erasures(Forgotten person) {
        Object[] ids = {person.ids()};
        String anywhere = person.anywhere();
        String marker = person.marker();
        Object clues = person.clues();
        return List.of(
                Erasure.rows("person_summary", List.of("body"), Sql.of("person_id = any (?)", ids)),
                Erasure.rows("auto_responder_switch", List.of("reason"), Sql.of("person_id = any (?)", ids)),
                Erasure.name("auto_responder_switch", "actor_name", "actor_id", person),
                Erasure.rows("note", List.of("body", "author_name"), Sql.of("person_id = any (?)", ids)),
                Erasure.rows(
                        "person_file",
                        List.of(
                                "name",
                                "uploader_name",
                                "stored_file.sha256",
                                "stored_file.thumbnail",
                                "stored_file_chunk.bytes"),
                        Sql.of("person_id = any (?)", ids)),
                Erasure.values(
                        "activity",
                        List.of("ip", "client", "details"),
                        Sql.of("ip = null, client = null, details = '{}'"),
                        Sql.of(
                                "person_id = any (?) and (ip is not null or client is not null or details <> '{}')",
                                ids)),
                Erasure.name("note", "author_name", "author_id", person),
                Erasure.name("person_file", "uploader_name", "uploader_id", person),
                Erasure.mentions(
                        "note",
                        List.of("body"),
                        Sql.of("body = kith_redact(body, ?, ?)", anywhere, marker),
                        Sql.of("kith_traceable(body) like any (?) and kith_mentions(body, ?)", clues, anywhere)),
                Erasure.mentions(
                        "person_summary",
                        List.of("body"),
                        Sql.of("body = kith_redact(body, ?, ?)", anywhere, marker),
                        Sql.of("kith_traceable(body) like any (?) and kith_mentions(body, ?)", clues, anywhere)),
                Erasure.mentions("person_file", "name", 200, person),
                Erasure.mentions("email_address", "comment", 200, person),
                Erasure.mentions("phone_number", "comment", 200, person),
                Erasure.mentions(
                        "activity",
                        List.of("details"),
                        Sql.of("details = kith_redact(details::text, ?, ?)::jsonb", anywhere, marker),
                        Sql.of(
                                "details <> '{}' and kith_traceable(details::text) like any (?) and kith_mentions(details::text, ?)",
                                clues,
                                anywhere)));
    }
}
