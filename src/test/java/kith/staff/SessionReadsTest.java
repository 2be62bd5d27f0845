package kith.staff;

import static kith.Given.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import kith.CommittedTest;
import kith.Given;
import kith.access.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A page costs one look at the session and, within the minute, writes nothing to it. */
@CommittedTest
class SessionReadsTest {

    private final Logger statements = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    @Autowired
    private Given given;

    @LocalServerPort
    private int port;

    @BeforeEach
    void listen() {
        said.start();
        statements.addAppender(said);
        statements.setLevel(Level.DEBUG);
    }

    @AfterEach
    void stopListening() {
        statements.setLevel(null);
        statements.detachAppender(said);
    }

    @Test
    void aPageReadsItsSessionOnceAndDoesNotWriteIt() {
        given.agent("Kim", Scope.ALL);
        Visitor kim = new Visitor(port);
        kim.signIn(Given.address("Kim"), PASSWORD);
        said.list.clear();

        kim.get("/agent/users");
        kim.get("/agent/users"); // only when it has an answer has the first, on the same connection, come to its end

        assertThat(said("[SELECT S.PRIMARY_ID")).isEqualTo(2);
        assertThat(said("[UPDATE SPRING_SESSION")).isZero();
    }

    private long said(String statement) {
        synchronized (said) { // as it does while it takes in what threads in the background say
            return said.list.stream()
                    .map(ILoggingEvent::getFormattedMessage)
                    .filter(text -> text.contains(statement))
                    .count();
        }
    }
}
