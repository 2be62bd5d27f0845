package kith.chats;

import java.util.List;
import kith.people.AnonymizeStep;
import kith.people.Erasure;
import kith.people.Forgotten;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Forgets what was said in the chats of a person, and what names them in those of others; when it was said stays. */
@Component
class ForgetChats implements AnonymizeStep {

    @Override
    public List<Erasure> erasures(Forgotten person) {
        return List.of(
                Erasure.values(
                        "chat",
                        List.of("visitor_name", "rating_comment"),
                        Sql.of("visitor_name = ?, rating_comment = null, version = version + 1", person.marker()),
                        Sql.of(
                                "person_id = any (?) and (visitor_name <> ? or rating_comment is not null)",
                                person.ids(),
                                person.marker())),
                Erasure.values(
                        "chat_message",
                        List.of("body"),
                        Sql.of("body = ?", person.marker()),
                        Sql.of("""
                                chat_id in (select id from chat where person_id = any (?)) and kind in ('USER', 'AGENT') and body <> ?
                                """, person.ids(), person.marker())),
                namedByOthers(person),
                saidByOthers(person),
                Erasure.name("chat", "agent_name", "agent_id", person),
                Erasure.name("chat_message", "agent_name", "agent_id", person));
    }

    private static Erasure namedByOthers(Forgotten person) {
        return Erasure.mentions(
                "chat",
                List.of("visitor_name", "rating_comment"),
                Sql.of("""
                        visitor_name = left(kith_redact(visitor_name, ?, ?), 200),
                        rating_comment = left(kith_redact(rating_comment, ?, ?), 1000), version = version + 1
                        """, person.anywhere(), person.marker(), person.anywhere(), person.marker()),
                Sql.of("""
                        kith_traceable(visitor_name || ' ' || coalesce(rating_comment, '')) like any (?)
                        and (kith_mentions(visitor_name, ?) or kith_mentions(rating_comment, ?))
                        """, person.clues(), person.anywhere(), person.anywhere()));
    }

    private static Erasure saidByOthers(Forgotten person) {
        return Erasure.mentions(
                "chat_message",
                List.of("body"),
                Sql.of("body = left(kith_redact(body, ?, ?), 10000)", person.anywhere(), person.marker()),
                Sql.of(
                        "body is not null and kith_traceable(body) like any (?) and kith_mentions(body, ?)",
                        person.clues(),
                        person.anywhere()));
    }
}
