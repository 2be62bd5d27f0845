package kith.inbox;

import java.util.List;
import kith.people.AnonymizeStep;
import kith.people.Erasure;
import kith.people.Forgotten;
import kith.sql.Sql;
import org.springframework.stereotype.Component;

/** Takes away the mails of a person; that some came, and when, stays, so that none comes twice. */
@Component
class ForgetIncomingMail implements AnonymizeStep {

    @Override
    public List<Erasure> erasures(Forgotten person) {
        String[] addresses = person.addresses().toArray(String[]::new);
        return List.of(
                Erasure.values(
                        "incoming_mail",
                        List.of("raw", "evidence", "message_id", "from_address", "from_name", "subject"),
                        Sql.of("""
                                raw = null, evidence = null, message_id = null, from_address = null, from_name = null,
                                subject = null
                                """),
                        Sql.of("""
                                (person_id = any (?) or lower(from_address) = any (?))
                                and num_nonnulls(raw, evidence, message_id, from_address, from_name, subject) > 0
                                """, person.ids(), addresses)),
                Erasure.mentions(
                        "incoming_mail",
                        List.of("subject", "evidence"),
                        Sql.of("""
                                subject = left(kith_redact(subject, ?, ?), 300), evidence = left(kith_redact(evidence, ?, ?), 500)
                                """, person.anywhere(), person.marker(), person.anywhere(), person.marker()),
                        Sql.of(
                                "kith_mentions(subject, ?) or kith_mentions(evidence, ?)",
                                person.anywhere(),
                                person.anywhere())),
                Erasure.rows("mail_limit", List.of("address_key"), Sql.of("address_key = any (?)", (Object) addresses)),
                Erasure.values(
                        "auto_responder_cause", List.of("evidence"), Sql.of("evidence = null"), Sql.of("""
                                evidence is not null
                                and switch_id in (select id from auto_responder_switch where person_id = any (?))
                                """, (Object)
                                person.ids())));
    }
}
