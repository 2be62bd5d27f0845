package kith.mail;

import kith.sql.Database;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes mail that is to leave. It leaves when the transaction under way has committed, and never when that was rolled back. */
@Service
public class Outbox {

    private final Database db;
    private final ThreadToken tokens;

    Outbox(Database db, ThreadToken tokens) {
        this.db = db;
        this.tokens = tokens;
    }

    /** Queues it and says its number. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long add(Letter letter) {
        String id = letter.ticket() == null
                ? tokens.make()
                : tokens.make(letter.ticket(), letter.message() == null ? 0 : letter.message());
        return db.sql(
                        """
                        insert into outgoing_mail
                            (kind, person_id, ticket_id, ticket_message_id, to_address, to_name, language, subject, plain, html,
                             message_id, refs, automatic, secret)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """,
                        letter.kind(),
                        letter.person(),
                        letter.ticket(),
                        letter.message(),
                        letter.toAddress(),
                        letter.toName(),
                        letter.language(),
                        letter.subject(),
                        letter.plain(),
                        letter.html(),
                        id,
                        letter.references().toArray(String[]::new),
                        letter.automatic().name(),
                        letter.secret())
                .query(Long.class)
                .single();
    }

    /** How many mails that no person wrote went to an address within the last hour, or wait to. */
    public int automaticWithinAnHour(String address) {
        return db.sql("""
                        select count(*) from outgoing_mail
                        where lower(to_address) = lower(?) and created_at > now() - interval '1 hour'
                          and automatic <> 'NO' and state <> 'CANCELLED'
                        """, address).query(Integer.class).single();
    }
}
