package kith.imports.web;

import static kith.Given.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import kith.PlainClient;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** An agent who imports a file through the pages of a Kith in another process, with a look at its database. */
final class ImportByHand implements AutoCloseable {

    private static final String AGENT = "kim@help.example";
    private static final String IMPORTS = "/agent/users/imports";
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final JdbcClient db;
    private final PlainClient client;
    private String address = "";

    ImportByHand(String database, URI kith) throws IOException, InterruptedException {
        db = JdbcClient.create(new DriverManagerDataSource(database));
        client = new PlainClient(kith);
        addAgent();
        client.post("/agent/login", "/agent/login", "email", AGENT, "password", PASSWORD);
        assertThat(client.get("/agent/users").statusCode()).isEqualTo(200);
    }

    private void addAgent() {
        db.sql("""
                        with made as (insert into person (kind, name, channel) values ('AGENT', 'Kim', 'AGENT') returning id),
                             mail as (insert into email_address (person_id, address, is_primary) select id, ?, true from made)
                        insert into agent (person_id, scope, password_hash) select id, 'ALL', ? from made
                        """)
                .params(
                        AGENT,
                        "{argon2}"
                                + Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()
                                        .encode(PASSWORD))
                .update();
    }

    PlainClient client() {
        return client;
    }

    /** Uploads a file with the well-known header, whose check begins by itself. */
    void upload(Path file) throws IOException, InterruptedException {
        String location = client.upload(IMPORTS + "/new", IMPORTS, file)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(location).endsWith("/check");
        address = URI.create(location).getPath().replaceFirst("/check$", "");
    }

    /** Presses a button of this import. */
    void press(String step) throws IOException, InterruptedException {
        assertThat(client.post(IMPORTS + "/new", address + "/" + step).statusCode())
                .isEqualTo(302);
    }

    String page(String step) throws IOException, InterruptedException {
        return client.get(address + "/" + step).body();
    }

    String state() {
        return db.sql("select state from people_import where id = ?")
                .param(id())
                .query(String.class)
                .single();
    }

    /** The number of the last row that is done. */
    long position() {
        return db.sql("select position from people_import where id = ?")
                .param(id())
                .query(Long.class)
                .single();
    }

    long id() {
        return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
    }

    void until(String wanted) {
        until(() -> state().equals(wanted));
    }

    void until(BooleanSupplier reached) {
        await().atMost(LONGEST)
                .pollInterval(Duration.ofMillis(20))
                .failFast("the import failed", () -> state().equals("FAILED"))
                .until(reached::getAsBoolean);
    }

    long count(@CompileTimeConstant final String query) {
        return db.sql(query).query(Long.class).single();
    }

    /** How many rows came to this, as the report of the run says. */
    long reported(String outcome) {
        return db.sql("select coalesce((run_report -> 'counts' ->> ?)::bigint, 0) from people_import where id = ?")
                .params(outcome, id())
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        client.close();
    }
}
