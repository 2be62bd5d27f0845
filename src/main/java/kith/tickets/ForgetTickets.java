package kith.tickets;

import java.util.ArrayList;
import java.util.List;
import kith.people.AnonymizeStep;
import kith.people.Erasure;
import kith.people.Forgotten;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Takes what names a person out of the words of tickets; the tickets stay, with all that happened in them. */
@Component
class ForgetTickets implements AnonymizeStep {

    @Override
    public List<Erasure> erasures(Forgotten person) {
        List<Erasure> erasures = new ArrayList<>(own(person));
        erasures.addAll(mentions(person));
        return erasures;
    }

    private static List<Erasure> own(Forgotten person) {
        return List.of(
                Erasure.values(
                        "ticket",
                        List.of("subject"),
                        Sql.of(
                                "subject = left(kith_redact(subject, ?, ?), 300), version = version + 1",
                                person.own(),
                                person.marker()),
                        Sql.of("requester_id = any (?) and kith_mentions(subject, ?)", person.ids(), person.own())),
                Erasure.values(
                        "ticket_message",
                        List.of("author_name", "from_address", "mail_id"),
                        Sql.of(
                                "author_name = ?, from_address = case when from_address is not null then ? end, mail_id = null",
                                person.marker(),
                                person.address()),
                        Sql.of("""
                                author_id = any (?) and (
                                    author_name <> ? or from_address <> ? or mail_id is not null)
                                """, person.ids(), person.marker(), person.address())),
                Erasure.values(
                        "ticket_message",
                        List.of("author_name", "from_address", "mail_id"),
                        Sql.of("author_name = ?, from_address = ?, mail_id = null", person.marker(), person.address()),
                        Sql.of("lower(from_address) = any (?)", (Object)
                                person.addresses().toArray(String[]::new))),
                Erasure.values(
                        "ticket_message",
                        List.of("body"),
                        Sql.of("body = left(kith_redact(body, ?, ?), 100000)", person.own(), person.marker()),
                        Sql.of("""
                                (author_id = any (?) or ticket_id in (select id from ticket where requester_id = any (?)))
                                and kith_mentions(body, ?)
                                """, person.ids(), person.ids(), person.own())),
                Erasure.values(
                        "ticket_file",
                        List.of("name"),
                        Sql.of("name = left(kith_redact(name, ?, ?), 200)", person.own(), person.marker()),
                        Sql.of("""
                                message_id in (select m.id from ticket_message m join ticket t on t.id = m.ticket_id
                                               where t.requester_id = any (?)) and kith_mentions(name, ?)
                                """, person.ids(), person.own())),
                Erasure.name("ticket_event", "actor_name", "actor_id", person));
    }

    private static List<Erasure> mentions(Forgotten person) {
        return List.of(
                Erasure.mentions(
                        "ticket",
                        List.of("subject"),
                        Sql.of(
                                "subject = left(kith_redact(subject, ?, ?), 300), version = version + 1",
                                person.anywhere(),
                                person.marker()),
                        Sql.of(
                                "kith_traceable(subject) like any (?) and kith_mentions(subject, ?)",
                                person.clues(),
                                person.anywhere())),
                Erasure.mentions(
                        "ticket_message",
                        List.of("body", "author_name"),
                        Sql.of(
                                "body = left(kith_redact(body, ?, ?), 100000), author_name = kith_redact(author_name, ?, ?)",
                                person.anywhere(),
                                person.marker(),
                                person.anywhere(),
                                person.marker()),
                        Sql.of("""
                                kith_traceable(body || ' ' || author_name) like any (?)
                                and (kith_mentions(body, ?) or kith_mentions(author_name, ?))
                                """, person.clues(), person.anywhere(), person.anywhere())),
                Erasure.mentions("ticket_file", "name", 200, person),
                Erasure.mentions(
                        "ticket_event",
                        List.of("old_value", "new_value"),
                        Sql.of(
                                "old_value = kith_redact(old_value, ?, ?), new_value = kith_redact(new_value, ?, ?)",
                                person.anywhere(),
                                person.marker(),
                                person.anywhere(),
                                person.marker()),
                        Sql.of("""
                                kith_traceable(coalesce(old_value, '') || ' ' || coalesce(new_value, '')) like any (?)
                                and (kith_mentions(old_value, ?) or kith_mentions(new_value, ?))
                                """, person.clues(), person.anywhere(), person.anywhere())));
    }
}
