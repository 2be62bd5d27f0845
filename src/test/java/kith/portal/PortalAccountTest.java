package kith.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import kith.DatabaseTest;
import kith.Given;
import kith.access.Scope;
import kith.people.PersonId;
import kith.people.PersonStatus;
import kith.shell.UserSession;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@DatabaseTest
class PortalAccountTest {

    private static final String ADDRESS = "ada@acme.example";
    private static final String PASSWORD = "analytical engine 1843";

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private UserSessions sessions;

    @Autowired
    private PortalSettingsRepository settings;

    @Autowired
    private Clock clock;

    private PersonId ada = new PersonId(0);
    private long kim;

    @BeforeEach
    void adaIsAUser() {
        ada = given.user("Ada Lovelace", ADDRESS);
        kim = given.agent("Kim", Scope.ALL);
    }

    @Test
    @Tag("F49")
    @Tag("F320")
    @Tag("F422")
    @Tag("T14")
    @Tag("T15")
    void anInvitedUserChoosesAPasswordThroughTheLinkAndIsRegistered() {
        assertThat(record()).contains("Has not registered").contains("Invite to register");
        assertThat(record("/detail")).contains("Contact only, no sign-in");
        agentPosts("/portal/invitation", Map.of());

        assertThat(record()).contains("Invited on").contains("Send again");
        assertThat(mail()).contains("https://help.example/invitation/");
        String link = link("/invitation/");
        PortalVisitor session = visitor();
        assertThat(get(link, session).getStatus()).isEqualTo(200);
        assertThat(post(link, session, Map.of("password", "short")).getStatus()).isEqualTo(422);
        assertThat(post(link, session, Map.of("password", PASSWORD)).getRedirectedUrl())
                .isEqualTo("/tickets");

        assertThat(get("/tickets", session).getStatus()).isEqualTo(200);
        assertThat(record()).contains("Registered on").doesNotContain("Invite to register");
        assertThat(record("/detail")).contains("Registered, signs in on the portal");
        assertThat(get(link, visitor()).getStatus()).isEqualTo(404);
        assertThat(signIn(ADDRESS, PASSWORD).getRedirectedUrl()).isEqualTo("/tickets");
        assertThat(db.sql("select count(*) from registered_person where person_id = ?", ada.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @Tag("F321")
    void anInvitationSentAgainVoidsTheFormer() {
        agentPosts("/portal/invitation", Map.of());
        String first = link("/invitation/");
        agentPosts("/portal/invitation", Map.of());

        assertThat(get(first, visitor()).getStatus()).isEqualTo(404);
        assertThat(get(link("/invitation/"), visitor()).getStatus()).isEqualTo(200);
    }

    @Test
    @Tag("T14")
    void anExpiredLinkOpensNothing() {
        agentPosts("/portal/invitation", Map.of());
        db.sql("update portal_link set expires_at = now() - interval '1 second'")
                .update();

        assertThat(get(link("/invitation/"), visitor()).getStatus()).isEqualTo(404);
    }

    @Test
    @Tag("F274")
    @Tag("F430")
    @Tag("F437")
    void anActiveUserSignsInAndSeesWhoTheyAreAndNothingOfTheStaff() {
        registered();

        PortalVisitor session = signedIn();
        String page = body(get("/tickets", session));
        assertThat(page).contains("Ada Lovelace").contains("Sign out").doesNotContain("/agent");
        assertThat(get("/agent/users", session).getRedirectedUrl()).isEqualTo("/agent/login");
        assertThat(db.sql("select password_hash from portal_account where person_id = ?", ada.value())
                        .query(String.class)
                        .single())
                .startsWith("{argon2}");
    }

    @Test
    @Tag("F275")
    @Tag("F277")
    void anInactiveUserStillSignsIn() {
        registered();
        given.status(ada, PersonStatus.INACTIVE);

        assertThat(get("/tickets", signedIn()).getStatus()).isEqualTo(200);
    }

    @Test
    @Tag("F278")
    @Tag("F287")
    @Tag("T12")
    void aClosedUserAStrangerAndAWrongPasswordGetTheSameAnswer() {
        registered();
        String wrong = answer(ADDRESS, "not the password");
        String unknown = answer("nobody@acme.example", PASSWORD);
        given.status(ada, PersonStatus.CLOSED);
        String closed = answer(ADDRESS, PASSWORD);

        assertThat(wrong).contains("do not fit together");
        assertThat(unknown.replace("nobody@acme.example", ADDRESS)).isEqualTo(wrong);
        assertThat(closed).isEqualTo(wrong);
    }

    @Test
    @Tag("F279")
    @Tag("T20")
    @Tag("T25")
    void closingSomebodyEndsTheirSessionsAndLinksAtOnceAndForGood() {
        registered();
        PortalVisitor session = signedIn();
        post("/password", visitor(), Map.of("email", ADDRESS));
        String link = link("/password/");
        given.status(ada, PersonStatus.CLOSED);
        given.status(ada, PersonStatus.ACTIVE);

        assertThat(get("/tickets", session).getRedirectedUrl()).startsWith("/login");
        assertThat(get(link, visitor()).getStatus()).isEqualTo(404);
    }

    @Test
    @Tag("F289")
    @Tag("F312")
    @Tag("F423")
    @Tag("T12")
    void whoeverIsClosedOrUnknownIsSentNothingAndTheAnswerIsTheSame() {
        String known = asked("/password", ADDRESS);
        given.status(ada, PersonStatus.CLOSED);
        long before = mails();

        assertThat(asked("/password", ADDRESS)).isEqualTo(known);
        assertThat(asked("/password", "nobody@acme.example").replace("nobody@acme.example", ADDRESS))
                .isEqualTo(known);
        String registering = asked("/register", ADDRESS);
        assertThat(mails()).isEqualTo(before);
        assertThat(asked("/register", "grace@acme.example").replace("grace@acme.example", ADDRESS))
                .isEqualTo(registering);
        assertThat(mails()).isEqualTo(before + 1);
    }

    @Test
    @Tag("F41")
    @Tag("F416")
    void registeringMakesAUser() {
        post("/register", visitor(), Map.of("name", "Grace Hopper", "email", "grace@acme.example"));
        PortalVisitor session = visitor();
        post(link("/registration/"), session, Map.of("password", PASSWORD));

        assertThat(body(get("/tickets", session))).contains("Grace Hopper");
        assertThat(db.sql("""
                        select p.channel || ' ' || (e.verified_at is not null)
                        from person p join email_address e on e.person_id = p.id where e.address = 'grace@acme.example'
                        """).query(String.class).single()).isEqualTo("REGISTRATION true");
    }

    @Test
    @Tag("F41")
    @Tag("F421")
    @Tag("F51")
    @Tag("F63")
    @Tag("T11")
    void aKnownRecordIsClaimedOnlyByWhoeverReadsItsMail() {
        post("/register", visitor(), Map.of("name", "Mallory", "email", ADDRESS));

        assertThat(signIn(ADDRESS, PASSWORD).getStatus()).isEqualTo(422);
        PortalVisitor session = visitor();
        post(link("/registration/"), session, Map.of("password", PASSWORD));
        assertThat(body(get("/tickets", session))).contains("Ada Lovelace").doesNotContain("Mallory");
        assertThat(db.sql("select count(*) from person where kind = 'USER'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @Tag("F417")
    void withRegistrationOffTheLinksVanishAndAccountsGoOn() {
        registered();
        db.sql("update installation set portal_registration = false").update();

        assertThat(body(get("/login", visitor()))).doesNotContain("/register");
        assertThat(get("/register", visitor()).getStatus()).isEqualTo(404);
        assertThat(post("/register", visitor(), Map.of("name", "Grace", "email", "grace@acme.example"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(signIn(ADDRESS, PASSWORD).getRedirectedUrl()).isEqualTo("/tickets");
    }

    @Test
    @Tag("F451")
    void whoeverIsBannedCannotRegister() {
        db.sql("insert into ban (kind, pattern, reason, agent_name) values ('DOMAIN', 'spam.example', '', 'Kim')")
                .update();
        long before = mails();

        asked("/register", "grace@spam.example");

        assertThat(mails()).isEqualTo(before);
    }

    @Test
    @Tag("F309")
    @Tag("F310")
    @Tag("T20")
    void aPasswordAnAgentSetsHoldsAtOnceAndEndsSessions() {
        registered();
        PortalVisitor session = signedIn();

        agentPosts("/portal/password", Map.of("password", "password"));
        assertThat(get("/tickets", session).getStatus()).isEqualTo(200);
        agentPosts("/portal/password", Map.of("password", "difference engine no 2"));

        assertThat(get("/tickets", session).getRedirectedUrl()).startsWith("/login");
        assertThat(signIn(ADDRESS, PASSWORD).getStatus()).isEqualTo(422);
        assertThat(signIn(ADDRESS, "difference engine no 2").getStatus()).isEqualTo(302);
    }

    @Test
    @Tag("F50")
    @Tag("F51")
    void anAgentAddsAUserWithAPasswordAndWithout() {
        adds(Map.of("name", "Grace Hopper", "email", "grace@navy.example", "password", "nanosecond of wire"));
        adds(Map.of("name", "Mary Somerville", "email", "mary@science.example", "password", ""));

        assertThat(signIn("grace@navy.example", "nanosecond of wire").getRedirectedUrl())
                .isEqualTo("/tickets");
        assertThat(signIn("mary@science.example", "").getStatus()).isEqualTo(422);
        assertThat(db.sql("select count(*) from system_log where action = 'user.password-set'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @Tag("F50")
    void aPasswordThatCannotBeIsSaidAtItsFieldAndNobodyIsAdded() {
        MockHttpServletResponse answer = asAgent(
                "/agent/users/new",
                Map.of("name", "Grace Hopper", "email", "grace@navy.example", "password", "qwertyuiop"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(body(answer)).contains("id=\"new-password-error\"").contains("Grace Hopper");
        assertThat(db.sql("select count(*) from person where name = 'Grace Hopper'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Tag("F45")
    @Tag("F50")
    void anAddressThatIsTakenAndAPasswordThatCannotBeAreSaidTogether() {
        adds(Map.of("name", "Mary Somerville", "email", "mary@science.example"));

        String page = body(asAgent(
                "/agent/users/new",
                Map.of("name", "Mary", "email", "Mary@Science.example", "phone", "call me", "password", "qwertyuiop")));

        assertThat(page)
                .contains("id=\"new-email-error\"")
                .contains("id=\"new-phone-error\"")
                .contains("id=\"new-password-error\"");
    }

    @Test
    @Tag("F311")
    void aResetLinkWorksOnce() {
        registered();
        PortalVisitor elsewhere = signedIn();
        agentPosts("/portal/password-link", Map.of());
        String link = link("/password/");

        post(link, visitor(), Map.of("password", "difference engine no 2"));

        assertThat(get(link, visitor()).getStatus()).isEqualTo(404);
        assertThat(get("/tickets", elsewhere).getRedirectedUrl()).startsWith("/login");
        assertThat(signIn(ADDRESS, "difference engine no 2").getStatus()).isEqualTo(302);
    }

    @Test
    @Tag("F313")
    void anAgentEndsAllSessions() {
        registered();
        PortalVisitor session = signedIn();

        agentPosts("/portal/sessions/removal", Map.of());

        assertThat(get("/tickets", session).getRedirectedUrl()).startsWith("/login");
    }

    @Test
    @Tag("F435")
    void twentyWrongPasswordsLockTheUserAndNotAnAgent() {
        registered();
        db.sql("""
                insert into sign_in_failure (side, address_key)
                select 'USER', ? from generate_series(1, 20)
                """, ADDRESS).update();

        assertThat(signIn(ADDRESS, PASSWORD).getStatus()).isEqualTo(429);
        db.sql("update sign_in_failure set side = 'AGENT'").update();
        assertThat(signIn(ADDRESS, PASSWORD).getStatus()).isEqualTo(302);
        db.sql("update sign_in_failure set side = 'USER'").update();
        db.sql("update installation set portal_lockout = false").update();
        assertThat(signIn(ADDRESS, PASSWORD).getStatus()).isEqualTo(302);
    }

    @Test
    @Tag("T13")
    void nobodyFloodsAMailboxOrUsWithRequests() {
        for (int i = 0; i < 5; i++) {
            asked("/password", ADDRESS);
        }
        assertThat(mails()).isEqualTo(3);
        for (int i = 0; i < 25; i++) {
            asked("/password", "nobody" + i + "@acme.example");
        }
        assertThat(post("/password", visitor(), Map.of("email", "more@acme.example"))
                        .getStatus())
                .isEqualTo(429);
    }

    @Test
    @Tag("F179")
    @Tag("F180")
    @Tag("F431")
    void pagesAreInTheLanguageOfTheUser() {
        registered();
        PortalVisitor session = signedIn();
        assertThat(body(get("/tickets", session))).contains("lang=\"en\"").contains("My tickets");

        db.sql("update person set language = 'de' where id = ?", ada.value()).update();

        assertThat(body(get("/tickets", session))).contains("lang=\"de\"").contains("Meine Tickets");
    }

    @Test
    @Tag("T23")
    void signingInLeadsToPagesOfOursAlone() {
        registered();

        assertThat(next("/tickets/7")).isEqualTo("/tickets/7");
        for (String elsewhere :
                new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "/agent/x"}) {
            assertThat(next(elsewhere)).isEqualTo("/tickets");
        }
    }

    @Test
    @Tag("T26")
    void withoutATokenNobodyIsSignedIn() {
        registered();
        PortalVisitor session = visitor();

        session.postWithoutToken("/login", Map.of("email", ADDRESS, "password", PASSWORD));

        assertThat(get("/tickets", session).getRedirectedUrl()).startsWith("/login");
    }

    @Test
    @Tag("F434")
    void whoeverIsAwayTooLongIsSignedOut() {
        registered();
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpSession session = new MockHttpSession();
        request.setSession(session);
        Instant now = clock.instant();
        session.setAttribute(
                UserSession.ATTRIBUTE, new PortalSession(ada.value(), now, now.minus(Duration.ofHours(23)), null));
        assertThat(sessions.current(request, settings.all())).isPresent();

        db.sql("update installation set portal_session_minutes = 60").update();
        session.setAttribute(
                UserSession.ATTRIBUTE, new PortalSession(ada.value(), now, now.minus(Duration.ofHours(2)), null));
        assertThat(sessions.current(request, settings.all())).isEmpty();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    @Tag("F469")
    void whoeverIsSignedInLongerThanMayBeIsSignedOutWhileTheyReadOn() {
        registered();
        db.sql("update portal_account set sessions_since = 'epoch'").update();
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpSession session = new MockHttpSession();
        request.setSession(session);
        Instant now = clock.instant();
        session.setAttribute(
                UserSession.ATTRIBUTE, new PortalSession(ada.value(), now.minus(Duration.ofHours(9)), now, null));
        assertThat(sessions.current(request, settings.all())).isPresent();

        db.sql("insert into setting (name, value, agent_name) values ('USER_LONGEST_HOURS', '8', 'Kim')")
                .update();
        assertThat(sessions.current(request, settings.all())).isEmpty();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    @Tag("T20")
    void aSessionFromBeforeTheSignInIsWorthNothing() {
        registered();
        PortalVisitor visitor = visitor();
        visitor.get("/login");
        visitor.signIn(ADDRESS, PASSWORD);
        String first = visitor.session();
        visitor.signIn(ADDRESS, PASSWORD);

        assertThat(visitor.session()).isNotNull().isNotEqualTo(first);
    }

    private String next(String next) {
        return String.valueOf(post("/login", visitor(), Map.of("email", ADDRESS, "password", PASSWORD, "next", next))
                .getRedirectedUrl());
    }

    private void registered() {
        agentPosts("/portal/password", Map.of("password", PASSWORD));
    }

    private PortalVisitor signedIn() {
        PortalVisitor session = visitor();
        post("/login", session, Map.of("email", ADDRESS, "password", PASSWORD));
        return session;
    }

    private MockHttpServletResponse signIn(String address, String password) {
        return post("/login", visitor(), Map.of("email", address, "password", password));
    }

    private String answer(String address, String password) {
        return withoutToken(signIn(address, password));
    }

    private String asked(String path, String address) {
        return withoutToken(post(path, visitor(), Map.of("email", address, "name", "Somebody")));
    }

    private static String withoutToken(MockHttpServletResponse answer) {
        return answer.getStatus() + body(answer).replaceAll("value=\"[^\"]{30,}\"", "");
    }

    private String record() {
        return record("");
    }

    private String record(String tab) {
        return body(mvc.get()
                .uri("/agent/users/" + ada + tab)
                .with(Given.signedIn(kim))
                .exchange()
                .getResponse());
    }

    private void agentPosts(String path, Map<String, String> fields) {
        assertThat(asAgent("/agent/users/" + ada + path, fields).getStatus()).isEqualTo(302);
    }

    private void adds(Map<String, String> fields) {
        assertThat(asAgent("/agent/users/new", fields).getStatus()).isEqualTo(302);
    }

    private MockHttpServletResponse asAgent(String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(Given.signedIn(kim)).with(SecurityMockMvcRequestPostProcessors.csrf());
        fields.forEach(request::param);
        return request.exchange().getResponse();
    }

    private MockHttpServletResponse get(String path, PortalVisitor visitor) {
        return visitor.get(path);
    }

    private MockHttpServletResponse post(String path, PortalVisitor visitor, Map<String, String> fields) {
        return visitor.post(path, fields);
    }

    private PortalVisitor visitor() {
        return new PortalVisitor(mvc);
    }

    private static String body(MockHttpServletResponse answer) {
        return PortalVisitor.body(answer);
    }

    private String mail() {
        @Nullable String plain = db.sql("select plain from outgoing_mail order by id desc limit 1")
                .query(String.class)
                .optional()
                .orElse(null);
        return String.valueOf(plain);
    }

    private long mails() {
        return db.sql("select count(*) from outgoing_mail").query(Long.class).single();
    }

    /** The path of the latest link that begins so. */
    private String link(String beginning) {
        var found = Pattern.compile(beginning + "[\\w-]{43}").matcher(mail());
        assertThat(found.find()).as(mail()).isTrue();
        return found.group();
    }
}
