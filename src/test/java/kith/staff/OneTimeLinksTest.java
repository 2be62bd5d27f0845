package kith.staff;

import static kith.staff.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.sql.Database;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CommittedTest
class OneTimeLinksTest {

    private static final String BASE = "https://help.example";
    private static final String GOOD = "seven green kettles";

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    @Autowired
    private FirstAdministratorLink link;

    @LocalServerPort
    private int port;

    private Visitor visitor;

    @BeforeEach
    void aVisitor() {
        visitor = new Visitor(port);
    }

    @Test
    @Tag("T15")
    void theLinkBeginsWithTheConfiguredAddress() {
        assertThat(link.create())
                .hasValueSatisfying(address -> assertThat(address).startsWith(BASE + "/agent/setup/"));
    }

    @Test
    @Tag("T14")
    void onlyADigestOfTheLinkIsKept() {
        String token = path().substring("/agent/setup/".length());

        String kept = HexFormat.of()
                .formatHex(db.sql("select token_digest from first_administrator_link")
                        .query(byte[].class)
                        .single());

        assertThat(token).hasSizeGreaterThanOrEqualTo(43);
        assertThat(kept)
                .isEqualTo(HexFormat.of().formatHex(OneTimeToken.digest(token)))
                .doesNotContain(token);
    }

    @Test
    void theLinkMakesAnAdministratorWhoIsSignedIn() {
        String path = path();

        assertThat(location(use(path, GOOD))).isEqualTo("/agent");
        assertThat(visitor.get("/agent/admin").statusCode()).isEqualTo(200);
        assertThat(link.create()).isEmpty();
    }

    @Test
    @Tag("T14")
    void theLinkWorksOnce() {
        String path = path();
        String second = path();
        use(path, GOOD);

        Visitor late = new Visitor(port);

        assertThat(late.get(path).statusCode()).isEqualTo(404);
        assertThat(late.get(second).statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("T14")
    void anOldUsedOrUnknownLinkIsNotFoundInTheSameWords() {
        String old = path();
        db.sql("update first_administrator_link set expires_at = now() - interval '1 second'")
                .update();
        String used = path();
        db.sql("update first_administrator_link set used_at = now() where expires_at > now()")
                .update();

        String unknown = visitor.get("/agent/setup/" + "A".repeat(43)).body();

        assertThat(visitor.get(old).statusCode()).isEqualTo(404);
        assertThat(visitor.get(used).statusCode()).isEqualTo(404);
        assertThat(words(visitor.get(old).body()))
                .isEqualTo(words(unknown))
                .isEqualTo(words(visitor.get(used).body()));
    }

    @Test
    void aPasswordThatEverybodyTriesIsRefusedAndTheLinkStaysGood() {
        String path = path();

        assertThat(use(path, "password123").statusCode()).isEqualTo(422);
        assertThat(location(use(path, GOOD))).isEqualTo("/agent");
    }

    @Test
    @Tag("T14")
    void anAgentChoosesAPasswordByALinkThatWorksOnce() {
        given.agent("Kim", Scope.ALL);
        long lee = given.agent("Lee", Scope.LIMITED);
        Visitor kim = new Visitor(port);
        kim.signIn("kim@help.example", Given.PASSWORD);
        kim.post("/agent/agents/" + lee + "/password-link", "/agent/preferences");
        String page = kim.get("/agent/agents/" + lee + "/access").body();
        String path = page.replaceAll("(?s).*(/agent/setup/password/[\\w-]+).*", "$1");

        assertThat(location(visitor.post(path, path, "password", GOOD))).isEqualTo("/agent/login");
        assertThat(location(visitor.signIn("lee@help.example", GOOD))).isEqualTo("/agent");
        assertThat(new Visitor(port).get(path).statusCode()).isEqualTo(404);
        assertThat(kim.get("/agent/agents/" + lee + "/access").body()).doesNotContain("/agent/setup/password/");
    }

    private java.net.http.HttpResponse<String> use(String path, String password) {
        return visitor.post(path, path, "name", "Ada Lovelace", "email", "ada@help.example", "password", password);
    }

    private String path() {
        return link.create().orElseThrow().substring(BASE.length());
    }

    private static String words(String page) {
        return Jsoup.parse(page).select("main").text();
    }
}
