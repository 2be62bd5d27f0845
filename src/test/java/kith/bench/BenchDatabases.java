package kith.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** The server that holds one large database for each size; they are built once and kept under {@code target/bench}. */
final class BenchDatabases implements AutoCloseable {

    static final String AGENT = "bench@help.example";
    static final String PASSWORD = "bench-agent-password";

    private final EmbeddedPostgres server;

    BenchDatabases() throws IOException {
        Path directory = Files.createDirectories(Path.of("target/bench").toAbsolutePath());
        server = EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setLocaleConfig("locale", "C.UTF-8")
                .setPGStartupWait(Duration.ofMinutes(2))
                .setServerConfig("shared_buffers", "2GB")
                .setServerConfig("maintenance_work_mem", "512MB")
                .setServerConfig("work_mem", "32MB")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("random_page_cost", "1.1")
                .start();
    }

    /** The address of the database with this many users, built if it is not there yet. */
    String of(int people) throws SQLException, IOException {
        String name = "kith_" + people;
        String address = server.getJdbcUrl("postgres", name);
        if (!exists(name)) {
            long begin = System.nanoTime();
            build(name, address, people);
            System.out.printf(Locale.ROOT, "built %,d users in %,.0f s%n", people, (System.nanoTime() - begin) / 1e9);
        }
        return address;
    }

    /** A copy of that database to change at will; the one before it goes. */
    String copyOf(int people) throws SQLException {
        dropCopy();
        execute("create database kith_copy template kith_" + people + " strategy file_copy");
        return server.getJdbcUrl("postgres", "kith_copy");
    }

    void dropCopy() throws SQLException {
        execute("drop database if exists kith_copy with (force)");
    }

    private void execute(String command) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private boolean exists(String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
                Statement statement = connection.createStatement();
                var found = statement.executeQuery("select from pg_database where datname = '" + name + "'")) {
            return found.next();
        }
    }

    private void build(String name, String address, int people) throws SQLException, IOException {
        execute("drop database if exists " + name + "_building with (force)");
        execute("create database " + name + "_building");
        String building = address.replace(name, name + "_building");
        Flyway.configure().dataSource(building, "postgres", "").load().migrate();
        try (Connection connection = DriverManager.getConnection(building);
                Statement statement = connection.createStatement()) {
            statement.execute("set kith.bench_people = " + people);
            statement.execute("set kith.bench_organizations = " + Math.max(20, people / 50));
            statement.execute("set kith.bench_tickets = " + people * 5L);
            statement.execute(script());
            agent(connection);
        }
        execute("alter database " + name + "_building rename to " + name);
    }

    private static void agent(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement("""
                with made as (insert into person (kind, name, channel) values ('AGENT', 'Bench', 'AGENT') returning id),
                     mail as (insert into email_address (person_id, address, is_primary) select id, ?, true from made)
                insert into agent (person_id, scope, password_hash) select id, 'ALL', ? from made
                """)) {
            insert.setString(1, AGENT);
            insert.setString(
                    2,
                    "{argon2}"
                            + Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()
                                    .encode(PASSWORD));
            insert.execute();
        }
    }

    private static String script() throws IOException {
        try (var script = BenchDatabases.class.getResourceAsStream("/kith/bench/people.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
