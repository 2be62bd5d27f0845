package kith.notifications;

import java.util.List;
import kith.people.AnonymizeStep;
import kith.people.Erasure;
import kith.people.Forgotten;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Takes away what a person was written, and calls off what was still to go. Mails to others lose the mention. */
@Component
class ForgetMail implements AnonymizeStep {

    @Override
    public List<Erasure> erasures(Forgotten person) {
        return List.of(
                Erasure.values(
                        "outgoing_mail",
                        List.of("to_address", "to_name", "language", "subject", "plain", "html", "refs", "error"),
                        Sql.of("""
                                to_address = ?, to_name = '', language = 'und', subject = '', plain = '', html = '', refs = '{}',
                                error = null, state = case state when 'QUEUED' then 'CANCELLED' else state end
                                """, person.address()),
                        Sql.of(
                                "(person_id = any (?) or lower(to_address) = any (?)) and to_address <> ?",
                                person.ids(),
                                person.addresses().toArray(String[]::new),
                                person.address())),
                Erasure.mentions(
                        "outgoing_mail",
                        List.of("subject", "plain", "html"),
                        Sql.of(
                                """
                                subject = kith_redact(subject, ?, ?), plain = kith_redact(plain, ?, ?), html = kith_redact(html, ?, ?)
                                """,
                                person.anywhere(),
                                person.marker(),
                                person.anywhere(),
                                person.marker(),
                                person.anywhere(),
                                person.marker()),
                        Sql.of("""
                                kith_traceable(subject || ' ' || plain || ' ' || html) like any (?)
                                and kith_mentions(subject || ' ' || plain || ' ' || html, ?)
                                """, person.clues(), person.anywhere())));
    }
}
