package kith;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One real PostgreSQL for all tests of this JVM, with a database of its own for each application context. Which server:
 * the embedded one, or an empty one that {@code KITH_TEST_DATABASE_URL} names (its user must be allowed to create databases).
 */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** The address of a new, empty database. */
    public static String create() {
        String name = "kith_test_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        try (var connection = DriverManager.getConnection(Server.address(null));
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " template template0 encoding 'UTF8' locale 'C.UTF-8'");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create a test database", e);
        }
        return Server.address(name);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("kith.database.url=" + create()).applyTo(context);
    }

    /** Started with the first database, stopped with the JVM. */
    private static final class Server {

        private static final @Nullable String NAMED = System.getenv("KITH_TEST_DATABASE_URL");
        private static final @Nullable EmbeddedPostgres EMBEDDED = NAMED == null ? start() : null;

        private static String address(@Nullable String database) {
            if (EMBEDDED != null) {
                return EMBEDDED.getJdbcUrl("postgres", database == null ? "postgres" : database);
            }
            String named = String.valueOf(NAMED);
            return database == null ? named : named.replaceFirst("/[^/?]*(\\?|$)", "/" + database + "$1");
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
