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
                Erasure.values(
                        "auto_responder_switch",
                        List.of("actor_name"),
                        Sql.of("actor_name = ?", marker),
                        Sql.of("actor_id = any (?) and actor_name <> ?", person.ids(), marker)),
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
                Erasure.values(
                        "note",
                        List.of("author_name"),
                        Sql.of("author_name = ?", marker),
                        Sql.of("author_id = any (?) and author_name <> ?", person.ids(), marker)),
                Erasure.values(
                        "person_file",
                        List.of("uploader_name"),
                        Sql.of("uploader_name = ?", marker),
                        Sql.of("uploader_id = any (?) and uploader_name <> ?", person.ids(), marker)),
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
                Erasure.mentions(
                        "person_file",
                        List.of("name"),
                        Sql.of("name = left(kith_redact(name, ?, ?), 200)", anywhere, marker),
                        Sql.of("kith_mentions(name, ?)", anywhere)),
                Erasure.mentions(
                        "email_address",
                        List.of("comment"),
                        Sql.of("comment = left(kith_redact(comment, ?, ?), 200)", anywhere, marker),
                        Sql.of("kith_mentions(comment, ?)", anywhere)),
                Erasure.mentions(
                        "phone_number",
                        List.of("comment"),
                        Sql.of("comment = left(kith_redact(comment, ?, ?), 200)", anywhere, marker),
                        Sql.of("kith_mentions(comment, ?)", anywhere)),
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
