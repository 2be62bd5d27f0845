package kith.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.time.Instant;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import kith.shell.AgentSession;
import kith.sql.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sessions of agents end after a time; whoever shortens it ends older ones with their next request. */
@CommittedTest
class SessionLimitsTest {

    @Autowired
    private Given given;

    @Autowired
    private Database db;

    @LocalServerPort
    private int port;

    private Visitor kim;

    @BeforeEach
    void kimIsSignedIn() {
        given.agent("Kim", Scope.ALL);
        kim = new Visitor(port);
        kim.signIn(Given.address("Kim"), Given.PASSWORD);
        assertThat(status()).isEqualTo(200);
    }

    @Test
    @Tag("F469")
    void whoeverIsSignedInLongerThanMayBeSignsInAnewThoughTheyAreAtWork() throws IOException {
        began(Duration.ofHours(9), Duration.ZERO);
        assertThat(status()).isEqualTo(200);

        set("AGENT_LONGEST_HOURS", "8");

        assertThat(status()).isEqualTo(302);
        kim.signIn(Given.address("Kim"), Given.PASSWORD);
        assertThat(status()).isEqualTo(200);
    }

    @Test
    @Tag("F469")
    void whoeverIsAwayLongerThanMayBeIsSignedOut() throws IOException {
        set("AGENT_IDLE_MINUTES", "30");
        began(Duration.ofHours(2), Duration.ofMinutes(29));
        assertThat(status()).isEqualTo(200);

        began(Duration.ofHours(2), Duration.ofMinutes(31));

        assertThat(kim.get("/agent/users", "HX-Request", "true").statusCode()).isEqualTo(401);
    }

    private int status() {
        return kim.get("/agent/users").statusCode();
    }

    private void set(String name, String value) {
        db.sql("insert into setting (name, value, agent_name) values (?, ?, 'Rosa')", name, value)
                .update();
    }

    private void began(Duration ago, Duration seen) throws IOException {
        Instant now = Instant.now();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(new AgentSession(now.minus(ago), now.minus(seen)));
        }
        assertThat(db.sql(
                                "update spring_session_attributes set attribute_bytes = ? where attribute_name = 'kith.agent'",
                                bytes.toByteArray())
                        .update())
                .isEqualTo(1);
    }
}
