package kith.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import kith.DatabaseTest;
import kith.Given;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** User rules run on whoever writes for the first time. */
@DatabaseTest
class RulesForMailTest {

    @Autowired
    private ReceiveMail receiveMail;

    @Autowired
    private SortMail sortMail;

    @Autowired
    private IncomingMails mails;

    @Autowired
    private Database db;

    @Autowired
    private Given given;

    @BeforeEach
    void aRule() {
        given.department("Support");
        db.sql(
                        "insert into user_rule (place, pattern, usergroup_id, organization_id) values (1, '*@acme.example', ?, ?)",
                        given.usergroup("VIP"),
                        given.organization("Acme"))
                .update();
    }

    @Test
    @Tag("F459")
    void whoeverWritesForTheFirstTimeGetsWhatTheRulesSay() {
        assertThat(arrives("Hello").state()).isEqualTo(IncomingState.TICKET);

        assertThat(db.sql("""
                        select p.channel || ' ' || o.name || ' ' || g.name || ' ' || (select name from organization where id = t.organization_id)
                        from ticket t
                        join person p on p.id = t.requester_id
                        join organization o on o.id = p.organization_id
                        join person_usergroup m on m.person_id = p.id
                        join usergroup g on g.id = m.usergroup_id
                        """).query(String.class).single()).isEqualTo("EMAIL Acme VIP Acme");
    }

    @Test
    @Tag("F458")
    @Tag("F459")
    void whoMustConfirmIsToldSoUntilTheyHave() {
        db.sql("update user_rule set confirm = true").update();

        assertThat(arrives("Hello").reason()).isEqualTo(Reason.NOT_VALIDATED);
        assertThat(db.sql("select subject from outgoing_mail")
                        .query(String.class)
                        .single())
                .contains("validated first");
        db.sql("update email_address set verified_at = now()").update();
        assertThat(arrives("Hello again").state()).isEqualTo(IncomingState.TICKET);
    }

    private IncomingMail arrives(String subject) {
        String mail = "From: ada@acme.example\r\nSubject: " + subject + "\r\n\r\nIt stopped.";
        long id = receiveMail
                .receive(mail.getBytes(StandardCharsets.UTF_8), "help", Instant.now())
                .orElseThrow();
        sortMail.sort(id);
        return mails.find(id).orElseThrow();
    }
}
