package kith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Kith as it runs in production, in a process of its own, with a wire to its database that can be cut. */
class LostDatabaseTest {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private static CutWire wire;
    private static KithProcess kith;
    private static int management;

    @BeforeAll
    static void kithRuns() throws Exception {
        String database = TestDatabase.create();
        URI real = URI.create(database.substring("jdbc:".length()));
        wire = new CutWire(real.getHost(), real.getPort());
        management = freePort();
        kith = KithProcess.on(
                database.replace(":" + real.getPort() + "/", ":" + wire.port() + "/")
                        .replace(real.getHost(), "127.0.0.1"),
                Map.of("KITH_BASE_URL", "https://help.example"),
                "-Dmanagement.server.port=" + management,
                "-Dspring.datasource.hikari.connection-timeout=1000");
        await().atMost(Duration.ofMinutes(1)).until(() -> health("/readiness").contains("\"UP\""));
    }

    @AfterEach
    void mended() throws IOException {
        wire.mend();
    }

    @AfterAll
    static void kithEnds() throws IOException {
        kith.close();
        wire.close();
    }

    @Test
    void whileTheDatabaseIsGonePagesSaySoAndAfterwardsAllIsAsBefore() throws Exception {
        answersAgain();
        assertThat(health()).contains("\"UP\"");

        wire.cut();

        for (String address : List.of("/agent/login", "/agent/users", "/agent/organizations")) {
            var answer = page(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(503);
            assertThat(answer.body()).contains("The database does not answer", "Please try again in a moment");
            assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        }
        assertThat(health()).contains("\"DOWN\"");
        assertThat(crowd()).allSatisfy(answer -> assertThat(answer.get()).isEqualTo(503));

        wire.mend();

        answersAgain();
        assertThat(health()).contains("\"UP\"");
        assertThat(crowd()).allSatisfy(answer -> assertThat(answer.get()).isEqualTo(302));
    }

    @Test
    @Tag("T26")
    void theSessionCookieIsKeptOffPlainHttpAndFromScripts() throws Exception {
        answersAgain();
        assertThat(page("/agent/login").headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("kith="))
                .singleElement()
                .asString()
                .contains("; Secure", "; HttpOnly", "; SameSite=Lax");
    }

    @Test
    void logLinesAreMadeToBeCollected() throws Exception {
        Path log = Path.of("target/processes", kith.address().getPort() + ".log");
        wire.cut();
        page("/agent/login");
        wire.mend();

        await().atMost(Duration.ofSeconds(10)).until(() -> Files.readString(log).contains("does not answer"));
        assertThat(Files.readAllLines(log))
                .filteredOn(line -> line.contains("does not answer"))
                .isNotEmpty()
                .allMatch(line ->
                        line.startsWith("{\"@timestamp\":") && line.contains("\"message\":") && line.endsWith("}"));
    }

    /** As many at once as the pool has connections several times over. */
    private static List<CompletableFuture<Integer>> crowd() {
        return Stream.generate(() -> BROWSER.sendAsync(request("/agent/users"), BodyHandlers.ofString())
                        .thenApply(HttpResponse::statusCode))
                .limit(100)
                .toList();
    }

    private static void answersAgain() {
        await().atMost(Duration.ofSeconds(30)).until(() -> page("/agent/login").statusCode() == 200);
    }

    private static HttpRequest request(String address) {
        return HttpRequest.newBuilder(kith.address().resolve(address))
                .timeout(Duration.ofSeconds(30))
                .build();
    }

    private static HttpResponse<String> page(String address) throws Exception {
        return BROWSER.send(request(address), BodyHandlers.ofString());
    }

    private static String health() throws Exception {
        return health("");
    }

    private static String health(String part) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + management + "/actuator/health" + part);
        HttpRequest health = HttpRequest.newBuilder(address).build();
        return BROWSER.send(health, BodyHandlers.ofString()).body();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
