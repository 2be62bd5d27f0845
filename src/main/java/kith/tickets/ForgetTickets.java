package kith.tickets;

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
        return List.of(
                Erasure.values(
                        "ticket",
                        List.of("subject"),
                        Sql.of(
                                "subject = left(kith_redact(subject, ?, ?), 300), version = version + 1",
                                person.own(),
                                person.marker()),
                        Sql.of("requester_id = any (?) and kith_mentions(subject, ?)", person.ids(), person.own())),
                Erasure.mentions(
                        "ticket",
                        List.of("subject"),
                        Sql.of(
                                "subject = left(kith_redact(subject, ?, ?), 300), version = version + 1",
                                person.anywhere(),
                                person.marker()),
                        Sql.of("kith_mentions(subject, ?)", person.anywhere())));
    }
}
