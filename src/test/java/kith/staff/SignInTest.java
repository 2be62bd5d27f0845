package kith.staff;

import static kith.Given.PASSWORD;
import static kith.staff.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CommittedTest
class SignInTest {

    private static final String KIM = "kim@help.example";

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    @Autowired
    private PasswordHashes hashes;

    @LocalServerPort
    private int port;

    private long kim;
    private Visitor visitor;

    @BeforeEach
    void kimIsAnAgent() {
        kim = given.agent("Kim", Scope.ALL);
        visitor = new Visitor(port);
    }

    @Test
    void theRightPasswordOpensTheDoor() {
        assertThat(location(visitor.signIn(KIM, PASSWORD))).isEqualTo("/agent");
        assertThat(visitor.get("/agent/agents").statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverThereIsNotIsRefusedAfterTheSameWork() {
        assertThat(work(PasswordHashes.HASH_OF_NOBODY)).isEqualTo(work(hashes.hash(PASSWORD)));
        assertThat(hashes.match(PASSWORD, null)).isFalse();
    }

    /** What stands before salt and hash: the function and its costs. */
    private static String work(String hash) {
        return hash.replaceFirst("(?:\\$[^$]*){2}$", "");
    }

    @Test
    void pagesThatOpenAtOnceAfterwardsAreOneSession() throws Exception {
        visitor.signIn(KIM, PASSWORD);

        try (ExecutorService windows = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> tokens =
                    windows.invokeAll(Collections.nCopies(12, () -> visitor.token("/agent/preferences")));
            for (Future<String> token : tokens) {
                assertThat(token.get()).isNotEmpty();
            }
        }
        assertThat(visitor.get("/agent/agents").statusCode()).isEqualTo(200);
    }

    @Test
    void theLastVisitIsNotedByTheMinute() {
        visitor.signIn(KIM, PASSWORD);
        visitor.get("/agent/agents");
        long noted = lastVisit();

        visitor.get("/agent/agents");
        assertThat(lastVisit()).isEqualTo(noted);

        db.sql("update spring_session set last_access_time = last_access_time - 120000")
                .update();
        visitor.get("/agent/agents");
        assertThat(lastVisit()).isGreaterThanOrEqualTo(noted);
    }

    private long lastVisit() {
        return db.sql("select max(last_access_time) from spring_session where principal_name = ?", Long.toString(kim))
                .query(Long.class)
                .single();
    }

    @Test
    void afterwardsTheAgentSeesThePageThatWasAskedFor() {
        visitor.get("/agent/agents?q=k");

        assertThat(location(visitor.signIn(KIM, PASSWORD))).isEqualTo("/agent/agents?q=k");
    }

    @Test
    @Tag("T20")
    void aSessionFromBeforeTheSignInIsWorthNothing() {
        visitor.get("/agent/login");
        String planted = visitor.session();

        visitor.signIn(KIM, PASSWORD);

        assertThat(visitor.session()).isNotEqualTo(planted);
        Visitor thief = new Visitor(port);
        thief.takeSession(planted);
        assertThat(location(thief.get("/agent/agents"))).isEqualTo("/agent/login");
    }

    @Test
    @Tag("T20")
    void signingOutEndsTheSession() {
        visitor.signIn(KIM, PASSWORD);
        String session = visitor.session();

        visitor.post("/agent/logout", "/agent/preferences");

        Visitor later = new Visitor(port);
        later.takeSession(session);
        assertThat(location(later.get("/agent/agents"))).isEqualTo("/agent/login");
    }

    @Test
    @Tag("T12")
    void anUnknownAddressGetsTheAnswerOfAWrongPassword() {
        HttpResponse<String> wrong = visitor.signIn(KIM, "not the password");
        HttpResponse<String> unknown = visitor.signIn("nobody@help.example", "not the password");

        assertThat(location(unknown)).isEqualTo(location(wrong)).isEqualTo("/agent/login?refused=wrong");
        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode());
        assertThat(failures("nobody@help.example")).isEqualTo(failures(KIM)).isEqualTo(1);
    }

    @Test
    void theAddressNeedNotBeTypedAgain() {
        visitor.signIn(KIM, "not the password");

        assertThat(visitor.get("/agent/login?refused=wrong").body()).contains("value=\"" + KIM + "\"");
        assertThat(visitor.get("/agent/login").body()).doesNotContain(KIM);
    }

    @Test
    @Tag("T12")
    void aDisabledAgentGetsTheSameAnswerToo() {
        db.sql("update agent set enabled = false where person_id = ?", kim).update();

        assertThat(location(visitor.signIn(KIM, PASSWORD))).isEqualTo("/agent/login?refused=wrong");
    }

    @Test
    @Tag("F435")
    void twentyFailuresWithinFifteenMinutesLockTheAddress() {
        failed(KIM, 20, 14);

        assertThat(location(visitor.signIn(KIM, PASSWORD))).isEqualTo("/agent/login?refused=locked");
    }

    @Test
    @Tag("F435")
    void afterFifteenMinutesTheLockOpens() {
        failed(KIM, 20, 16);

        assertThat(location(visitor.signIn(KIM, PASSWORD))).isEqualTo("/agent");
    }

    @Test
    @Tag("F435")
    void nineteenFailuresDoNotLock() {
        failed(KIM, 19, 14);

        assertThat(location(visitor.signIn(KIM, PASSWORD))).isEqualTo("/agent");
    }

    @Test
    @Tag("T12")
    void anUnknownAddressLocksInTheSameWay() {
        failed("nobody@help.example", 20, 14);

        assertThat(location(visitor.signIn("nobody@help.example", PASSWORD))).isEqualTo("/agent/login?refused=locked");
    }

    @Test
    @Tag("T21")
    void aPasswordOfAHundredThousandCharactersIsRefusedLikeAnyOther() {
        assertThat(location(visitor.signIn(KIM, "x".repeat(100_000)))).isEqualTo("/agent/login?refused=wrong");
    }

    @Test
    @Tag("T23")
    void noParameterLeadsAwayFromUs() {
        for (String name : new String[] {"next", "continue", "redirect", "redirect_uri", "returnTo", "url"}) {
            Visitor victim = new Visitor(port);
            victim.get("/agent/login?" + name + "=https://evil.example");
            HttpResponse<String> answer = victim.post(
                    "/agent/login?" + name + "=https://evil.example",
                    "/agent/login",
                    "email",
                    KIM,
                    "password",
                    PASSWORD,
                    name,
                    "//evil.example");

            assertThat(location(answer)).as(name).isEqualTo("/agent");
        }
    }

    @Test
    void aPartOfAPageIsToldToSignIn() {
        HttpResponse<String> answer = visitor.get("/agent/agents", "HX-Request", "true");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Kith-Sign-In")).hasValue("/agent/login");
    }

    @Test
    void signingInOverThePageAnswersWithTheNewToken() {
        assertThat(visitor.signInOverThePage(KIM, "wrong password").statusCode())
                .isEqualTo(302);

        HttpResponse<String> answer = visitor.signInOverThePage(KIM, PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Kith-Csrf").orElse("")).isNotEmpty();
        assertThat(visitor.get("/agent/agents").statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("F396")
    @Tag("T25")
    void aLowerScopeActsOnTheOpenSession() {
        visitor.signIn(KIM, PASSWORD);
        assertThat(visitor.get("/agent/admin").statusCode()).isEqualTo(200);

        db.sql("update agent set scope = 'VIEW_ONLY' where person_id = ?", kim).update();

        assertThat(visitor.get("/agent/admin").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/agent/agents").statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("F396")
    @Tag("T20")
    void aDisabledAgentIsOutAtOnce() {
        visitor.signIn(KIM, PASSWORD);

        db.sql("update agent set enabled = false where person_id = ?", kim).update();

        assertThat(visitor.get("/agent/agents", "HX-Request", "true").statusCode())
                .isEqualTo(401);
        assertThat(location(visitor.get("/agent/agents"))).isEqualTo("/agent/login");
    }

    @Test
    @Tag("T20")
    void aNewPasswordEndsTheOtherSessions() {
        Visitor elsewhere = new Visitor(port);
        elsewhere.signIn(KIM, PASSWORD);
        visitor.signIn(KIM, PASSWORD);

        visitor.post(
                "/agent/preferences/password",
                "/agent/preferences",
                "current",
                PASSWORD,
                "password",
                "seven green kettles");

        assertThat(visitor.get("/agent/agents").statusCode()).isEqualTo(200);
        assertThat(location(elsewhere.get("/agent/agents"))).isEqualTo("/agent/login");
        assertThat(location(elsewhere.signIn(KIM, PASSWORD))).isEqualTo("/agent/login?refused=wrong");
        assertThat(location(elsewhere.signIn(KIM, "seven green kettles"))).isEqualTo("/agent/agents");
    }

    @Test
    @Tag("T20")
    void signingOutEverywhereEndsAllSessions() {
        Visitor elsewhere = new Visitor(port);
        elsewhere.signIn(KIM, PASSWORD);
        visitor.signIn(KIM, PASSWORD);

        visitor.post("/agent/preferences/sign-out", "/agent/preferences");

        assertThat(location(visitor.get("/agent/agents"))).isEqualTo("/agent/login");
        assertThat(location(elsewhere.get("/agent/agents"))).isEqualTo("/agent/login");
    }

    @Test
    void anAdministratorSignsAnotherAgentOut() {
        given.agent("Lee", Scope.LIMITED);
        Visitor lee = new Visitor(port);
        lee.signIn("lee@help.example", PASSWORD);
        visitor.signIn(KIM, PASSWORD);
        long id = db.sql("select person_id from email_address where address = 'lee@help.example'")
                .query(Long.class)
                .single();

        visitor.post("/agent/agents/" + id + "/sign-out", "/agent/preferences");

        assertThat(location(lee.get("/agent/agents"))).isEqualTo("/agent/login");
    }

    @Test
    @Tag("F387")
    void anAgentWithoutScopeSignsInAndSeesNothing() {
        given.agent("Nia", null);

        assertThat(location(visitor.signIn("nia@help.example", PASSWORD))).isEqualTo("/agent");
        assertThat(visitor.get("/agent").body()).contains("You have no access yet");
        assertThat(visitor.get("/agent/agents").statusCode()).isEqualTo(403);
        assertThat(visitor.get("/agent/preferences").statusCode()).isEqualTo(200);
    }

    private long failures(String address) {
        return db.sql("select count(*) from sign_in_failure where address_key = ?", address)
                .query(Long.class)
                .single();
    }

    private void failed(String address, int times, int minutesAgo) {
        db.sql("""
                        insert into sign_in_failure (address_key, at)
                        select ?, now() - make_interval(mins => ?) + n * interval '1 second' from generate_series(1, ?) n
                        """, address, minutesAgo, times).update();
    }
}
