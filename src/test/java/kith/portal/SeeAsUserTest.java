package kith.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Scope;
import kith.people.PersonId;
import kith.people.PersonStatus;
import kith.sql.Database;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DatabaseTest
class SeeAsUserTest {

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SeeAsUser seeing;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private PersonId ada = new PersonId(0);
    private long ticket;
    private PortalVisitor kim = new PortalVisitor(mvc);

    @BeforeEach
    void adaHasATicketAndKimIsSignedIn() {
        given.agent("Kim", Scope.ALL);
        ada = given.user("Ada Lovelace", "ada@acme.example");
        db.sql(
                        "insert into portal_account (person_id, password_hash, registered_at) values (?, 'x', now())",
                        ada.value())
                .update();
        ticket = given.ticket(ada, given.department("Support"), "The engine stops");
        kim = agent("Kim");
    }

    @Test
    @Tag("F305")
    void anAgentSeesThePortalAsTheUserSeesIt() {
        db.sql("update person set language = 'de' where id = ?", ada.value()).update();
        assertThat(kim.page("/agent/users/" + ada)).contains("See the portal as this user");

        assertThat(kim.get(asked()).getRedirectedUrl()).isEqualTo("/tickets");

        assertThat(kim.page("/tickets"))
                .contains("Meine Tickets")
                .contains("The engine stops")
                .contains("You see the portal as");
        assertThat(kim.get("/tickets/" + ticket).getStatus()).isEqualTo(200);
        assertThat(kim.page("/profile")).contains("ada@acme.example");
        assertThat(kim.get("/agent/users").getStatus()).isEqualTo(200);
    }

    @Test
    @Tag("F306")
    void aTokenBeginsOneViewAndOnlyWithinAMinute() {
        String once = asked();
        assertThat(kim.get(once).getStatus()).isEqualTo(302);
        assertThat(new PortalVisitor(mvc).get(once).getStatus()).isEqualTo(404);

        String late = asked();
        db.sql("update portal_view set expires_at = now() where begun_at is null")
                .update();
        assertThat(new PortalVisitor(mvc).get(late).getStatus()).isEqualTo(404);
        assertThat(db.sql(
                                "select max(extract(epoch from expires_at - created_at)) <= 60 from portal_view where begun_at is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(db.sql("select count(*) from portal_view where token_digest is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @Tag("F306")
    void leavingEndsTheViewAndNothingElse() {
        given.user("Grace Hopper", "grace@acme.example");
        kim.get(asked());

        MockHttpServletResponse left = kim.post("/view/end", Map.of());

        assertThat(left.getRedirectedUrl()).isEqualTo("/agent/users/" + ada);
        assertThat(kim.get("/tickets").getRedirectedUrl()).startsWith("/login");
        assertThat(kim.get("/agent/users").getStatus()).isEqualTo(200);
        assertThat(log())
                .containsExactly("Kim user.portal-view-begun user " + ada, "Kim user.portal-view-ended user " + ada);
    }

    @Test
    @Tag("F306")
    void itBeginsInAnotherBrowserTooAndEndsWhereTheAgentSignsOut() {
        PortalVisitor elsewhere = new PortalVisitor(mvc);
        elsewhere.get(asked());
        assertThat(elsewhere.get("/tickets").getStatus()).isEqualTo(200);
        assertThat(elsewhere.get("/agent/users").getRedirectedUrl()).isEqualTo("/agent/login");

        kim.post("/agent/logout", Map.of());

        assertThat(elsewhere.get("/tickets").getRedirectedUrl()).isEqualTo("/view");
        assertThat(elsewhere.get("/tickets").getRedirectedUrl()).startsWith("/login");
        assertThat(log()).hasSize(2);
    }

    @Test
    @Tag("F306")
    void losingTheRightEndsTheViewAtOnce() {
        kim.get(asked());
        given.agent("Rosa", Scope.ALL);
        db.sql("update agent set scope = 'EXPANDED' where person_id = (select id from person where name = 'Kim')")
                .update();

        assertThat(kim.get("/profile").getRedirectedUrl()).isEqualTo("/view");
        assertThat(kim.page("/view")).contains("The view has ended").doesNotContain("Ada");
        assertThat(log()).hasSize(2);
    }

    @Test
    @Tag("F306")
    void theEndIsLoggedAlsoWhenNobodyComesBack() {
        kim.get(asked());
        seeing.endWhatIsOver();
        assertThat(log()).hasSize(1);

        kim.post("/agent/logout", Map.of());
        seeing.endWhatIsOver();
        seeing.endWhatIsOver();

        assertThat(log())
                .containsExactly("Kim user.portal-view-begun user " + ada, "Kim user.portal-view-ended user " + ada);
    }

    @Test
    @Tag("F307")
    @Tag("T25")
    void closedAndAnonymizedUsersAndThoseWithoutAnAccountAreRefused() {
        PersonId contact = given.user("Grace Hopper", "grace@acme.example");
        assertThat(ask(contact)).isEqualTo("/agent/users/" + contact);

        String before = asked();
        given.status(ada, PersonStatus.CLOSED);
        assertThat(kim.get(before).getStatus()).isEqualTo(404);
        assertThat(ask(ada)).isEqualTo("/agent/users/" + ada);
        assertThat(kim.page("/agent/users/" + ada)).doesNotContain("See the portal as this user");

        given.status(ada, PersonStatus.ACTIVE);
        String open = asked();
        db.sql("update person set anonymized_at = now() where id = ?", ada.value())
                .update();
        assertThat(kim.get(open).getStatus()).isEqualTo(404);
        assertThat(ask(ada)).isEqualTo("/agent/users/" + ada);
        assertThat(log()).isEmpty();
    }

    @Test
    @Tag("F307")
    void closingTheUserEndsTheViewForGood() {
        kim.get(asked());
        given.status(ada, PersonStatus.CLOSED);
        given.status(ada, PersonStatus.ACTIVE);

        assertThat(kim.get("/tickets").getRedirectedUrl()).isEqualTo("/view");
    }

    @Test
    @Tag("F308")
    void itIsNoLoginOfTheUser() {
        String before = traces();

        kim.get(asked());
        kim.get("/tickets/" + ticket);
        kim.post("/view/end", Map.of());

        assertThat(traces()).isEqualTo(before);
        assertThat(kim.page("/agent/users/" + ada + "/detail")).contains("Never");
    }

    @Test
    @Tag("F305")
    @Tag("T10")
    void nothingIsDoneInTheNameOfTheUser() {
        kim.get(asked());
        String before = traces();
        SoftAssertions softly = new SoftAssertions();
        for (String path : whatUsersCanDo()) {
            MockHttpServletResponse answer = kim.post(
                    path, Map.of("name", "Mallory", "subject", "s", "body", "In her name", "email", "m@x.example"));
            softly.assertThat(answer.getStatus()).as(path).isEqualTo(403);
            softly.assertThat(PortalVisitor.body(answer)).as(path).contains("That was not done");
        }
        softly.assertAll();
        assertThat(traces()).isEqualTo(before);
    }

    private List<String> whatUsersCanDo() {
        List<String> paths = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getValue().getBeanType().getPackageName().equals("kith.portal.web"))
                .filter(each -> each.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(each -> each.getKey().getPatternValues().stream())
                .filter(path -> !path.startsWith("/agent") && !path.equals("/view/end"))
                .map(path -> path.replaceFirst("\\{way:(\\w+).*?}", "$1")
                        .replaceAll("\\{\\w+:[^/]*}", Long.toString(ticket))
                        .replaceAll("\\{\\w+}", "token"))
                .toList();
        assertThat(paths).contains("/tickets/" + ticket, "/tickets/new", "/profile", "/profile/password", "/logout");
        return paths;
    }

    /** All that a visit of the user would leave behind. */
    private String traces() {
        return db.sql("""
                        select concat_ws(' ', last_seen_at, version, name, (select count(*) from activity),
                                         (select count(*) from ticket_message), (select count(*) from ticket),
                                         (select count(*) from change_log), (select count(*) from outgoing_mail))
                        from person where id = ?
                        """, ada.value()).query(String.class).single();
    }

    private PortalVisitor agent(String name) {
        PortalVisitor agent = new PortalVisitor(mvc);
        agent.post("/agent/login", Map.of("email", Given.address(name), "password", Given.PASSWORD));
        return agent;
    }

    private String ask(PersonId person) {
        return String.valueOf(
                kim.post("/agent/users/" + person + "/portal/views", Map.of()).getRedirectedUrl());
    }

    private String asked() {
        String address = ask(ada);
        assertThat(address).matches("/view/[\\w-]{43}");
        return address;
    }

    private List<String> log() {
        return db.sql("""
                        select actor_name || ' ' || action || ' ' || subject from system_log
                        where action like 'user.portal-view%' order by id
                        """).query(String.class).list();
    }
}
