package kith.notifications;

import static kith.Given.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Scope;
import kith.people.Forgotten;
import kith.people.PersonId;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DatabaseTest
class ForgetMailTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Given given;

    @Autowired
    private Notices notices;

    @Autowired
    private Database db;

    private PersonId ada;

    @BeforeEach
    void adaWasWrittenTo() {
        ada = given.user("Ada Lovelace", "ada@acme.example");
        notices.send(Notice.welcome("https://help.example"), ada);
        db.sql("update outgoing_mail set state = 'SENT', sent_at = now()").update();
        notices.send(Notice.welcome("https://help.example"), ada);
    }

    @Test
    @Tag("F337")
    @Tag("T24")
    void whoIsForgottenLosesWhatTheyWereWrittenAndGetsNothingMore() {
        PersonId bob = given.user("Bob", "bob@acme.example");
        notices.send(Notice.welcome("https://help.example"), bob);
        Forgotten forgotten =
                new Forgotten(ada, List.of(ada.value()), List.of("ada@acme.example"), "(?!)", "(?!)", "(?!)", 0);

        new ForgetMail()
                .erasures(forgotten)
                .forEach(erasure -> db.sql(erasure.statement()).update());

        assertThat(db.sql(
                                "select concat_ws('|', state, to_address, to_name, subject, plain, html) from outgoing_mail order by id limit 2")
                        .query(String.class)
                        .list())
                .containsExactly("SENT|" + forgotten.address() + "||||", "CANCELLED|" + forgotten.address() + "||||");
        assertThat(db.sql("select to_address from outgoing_mail where state = 'QUEUED'")
                        .query(String.class)
                        .list())
                .containsExactly("bob@acme.example");
    }

    @Test
    @Tag("F52")
    @Tag("T15")
    void aNewUserIsWelcomedOnlyIfTheAgentWantsIt() {
        long kim = given.agent("Kim", Scope.ALL);

        add(kim, "eve@acme.example", "false");
        add(kim, "zoe@acme.example", "true");

        assertThat(db.sql("select kind || ' ' || to_address from outgoing_mail where to_address <> 'ada@acme.example'")
                        .query(String.class)
                        .list())
                .containsExactly("WELCOME zoe@acme.example");
        assertThat(db.sql("select plain || html from outgoing_mail where to_address = 'zoe@acme.example'")
                        .query(String.class)
                        .single())
                .contains("https://help.example/")
                .doesNotContain("evil.example");
    }

    private void add(long agent, String email, String welcome) {
        assertThat(mvc.post()
                        .uri("/agent/users/new")
                        .header("Host", "evil.example")
                        .header("X-Forwarded-Host", "evil.example")
                        .with(signedIn(agent))
                        .with(csrf())
                        .param("name", email)
                        .param("email", email)
                        .param("welcome", welcome))
                .hasStatus3xxRedirection();
    }
}
