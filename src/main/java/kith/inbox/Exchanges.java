package kith.inbox;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import kith.i18n.HelpdeskTexts;
import kith.mail.MachineMail;
import kith.mail.Outbox;
import kith.people.EmailAddress;
import kith.people.PersonId;
import kith.people.SwitchAutoResponder;
import kith.sql.Database;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Holds a user for an auto-responder when machines write to and fro, and keeps why. */
@Component
class Exchanges {

    /** How mail programs begin the subject of an answer, for Java and for PostgreSQL. */
    private static final String ANSWER = "^(re|aw|antw|sv|vs|odp|ynt)\\s*:";

    private static final Pattern ANSWERS = Pattern.compile(ANSWER, Pattern.CASE_INSENSITIVE);

    private final Database db;
    private final Outbox outbox;
    private final SwitchAutoResponder autoResponder;
    private final HelpdeskTexts texts;
    private final int most;
    private final Duration window;

    Exchanges(
            Database db,
            Outbox outbox,
            SwitchAutoResponder autoResponder,
            HelpdeskTexts texts,
            @Value("${kith.mail.exchanges.most:10}") int most,
            @Value("${kith.mail.exchanges.within:10m}") Duration window) {
        this.db = db;
        this.outbox = outbox;
        this.autoResponder = autoResponder;
        this.texts = texts;
        this.most = most;
        this.window = window;
    }

    /**
     * Counts one more mail. What a machine wrote is an exchange in any case; what looks as if a person had written it only
     * where it answers something, and no oftener than our machine wrote.
     *
     * @param answers whether it goes on from a mail of ours
     */
    void count(PersonId person, EmailAddress from, Arrived mail, @Nullable MachineMail machine, boolean answers) {
        int machines = machines(from, mail) + (machine == null ? 0 : 1);
        int others = answers(from, mail) + (machine == null && answers ? 1 : 0);
        int exchanges = machines + Math.min(others, outbox.automaticWithinAnHour(from.text()));
        if (exchanges <= most) {
            return;
        }
        String evidence = machine == null ? null : machine.evidence();
        OptionalLong turn = autoResponder.hold(person, words(exchanges, evidence));
        if (turn.isPresent()) {
            db.sql(
                            "insert into auto_responder_cause (switch_id, mail_id, exchanges, evidence) values (?, ?, ?, ?)",
                            turn.getAsLong(),
                            mail.id(),
                            exchanges,
                            evidence)
                    .update();
        }
    }

    /** Whether mail programs begin the subject of an answer like that. */
    static boolean answers(String subject) {
        return ANSWERS.matcher(subject).find();
    }

    private int machines(EmailAddress from, Arrived mail) {
        return number(Sql.lines(before(from, mail), Sql.of("and machine")));
    }

    private int answers(EmailAddress from, Arrived mail) {
        return number(
                Sql.lines(before(from, mail), Sql.of("and not machine and (state = 'REPLY' or subject ~* ?)", ANSWER)));
    }

    private Sql before(EmailAddress from, Arrived mail) {
        return Sql.of(
                "lower(from_address) = ? and received_at > ? and received_at <= ? and id <> ?",
                from.key(),
                InboxRecords.moment(mail.at().minus(window)),
                InboxRecords.moment(mail.at()),
                mail.id());
    }

    private int number(Sql condition) {
        return db.sql(Sql.lines(Sql.of("select count(*) from incoming_mail where"), condition))
                .query(Integer.class)
                .single();
    }

    /** In the language of the helpdesk, since whoever reads it is not known yet. */
    private String words(int exchanges, @Nullable String evidence) {
        String count = texts.now().t("inbox.exchanges", exchanges, window.toMinutes());
        return evidence == null ? count : count + " " + evidence;
    }
}
