package kith.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.people.PersonId;
import kith.privacy.Anonymization.Reason;
import kith.privacy.Anonymizations;
import kith.privacy.OrderAnonymization;
import kith.sql.Database;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whoever is anonymized is out of the portal, and nothing they hold lets them in again. */
@CommittedTest
class AnonymizedAccountTest {

    private static final String ADDRESS = "ada@acme.example";
    private static final String PASSWORD = "analytical engine 1843";

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Viewers viewers;

    @Autowired
    private OrderAnonymization orderAnonymization;

    @Autowired
    private Anonymizations anonymizations;

    @Test
    @Tag("F332")
    @Tag("T20")
    void sessionsLinksAndPasswordAreGone() {
        PersonId ada = given.user("Ada Lovelace", ADDRESS);
        long kim = given.agent("Kim", Scope.ALL);
        mvc.post()
                .uri("/agent/users/" + ada + "/portal/password")
                .param("password", PASSWORD)
                .with(Given.signedIn(kim))
                .with(csrf())
                .exchange();
        PortalVisitor inside = new PortalVisitor(mvc);
        inside.signIn(ADDRESS, PASSWORD);
        assertThat(inside.get("/tickets").getStatus()).isEqualTo(200);
        new PortalVisitor(mvc).post("/password", Map.of("email", ADDRESS));
        String link = passwordLink();
        assertThat(new PortalVisitor(mvc).get(link).getStatus()).isEqualTo(200);

        anonymize(ada, viewers.find(kim).orElseThrow());

        assertThat(inside.get("/tickets").getRedirectedUrl()).startsWith("/login");
        assertThat(new PortalVisitor(mvc).get(link).getStatus()).isEqualTo(404);
        assertThat(new PortalVisitor(mvc).signIn(ADDRESS, PASSWORD).getStatus()).isEqualTo(422);
        assertThat(db.sql("select count(*) from portal_account")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(db.sql("select count(*) from portal_link").query(Long.class).single())
                .isZero();
    }

    private String passwordLink() {
        String mail = db.sql("select plain from outgoing_mail order by id desc limit 1")
                .query(String.class)
                .single();
        var found = Pattern.compile("/password/[\\w-]{43}").matcher(mail);
        assertThat(found.find()).as(mail).isTrue();
        return found.group();
    }

    private void anonymize(PersonId person, Viewer kim) {
        orderAnonymization.order(person, person.toString(), Reason.REQUEST, kim);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> anonymizations.of(person, kim).orElseThrow().done());
    }
}
