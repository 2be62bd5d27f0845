package kith.inbox;

import kith.notifications.Notice;
import kith.notifications.Notices;
import kith.people.PersonId;
import kith.sql.Database;
import kith.tickets.Refusal;
import org.springframework.stereotype.Component;

/** Tells a user that their mail was not taken, once a day at most and never a machine. */
@Component
class TellSender {

    private final Database db;
    private final Notices notices;

    TellSender(Database db, Notices notices) {
        this.db = db;
        this.notices = notices;
    }

    void refused(PersonId sender, Refusal refusal, boolean quiet) {
        boolean worth = switch (refusal) {
            case INACTIVE, NOT_ALLOWED, NOT_VALIDATED -> true;
            // Whoever is closed or gone gets no mail at all; too many open tickets have a notice of their own.
            case CLOSED, ANONYMIZED, TOO_MANY_OPEN -> false;
        };
        if (worth && !quiet && !toldToday(sender)) {
            notices.send(refusal == Refusal.NOT_VALIDATED ? Notice.mailNotValidated() : Notice.mailNotTaken(), sender);
        }
    }

    private boolean toldToday(PersonId sender) {
        return db.sql("""
                        select exists (select from incoming_mail
                                       where person_id = ? and state = 'REJECTED' and not machine
                                         and reason in ('INACTIVE', 'NOT_ALLOWED', 'NOT_VALIDATED')
                                         and processed_at > now() - interval '1 day')
                        """, sender.value()).query(Boolean.class).single();
    }
}
