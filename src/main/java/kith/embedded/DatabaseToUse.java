package kith.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * The PostgreSQL that {@code KITH_DATABASE_URL} names, version 15 or later; then no other is ever touched. When none is
 * named, a real one is started beside the application.
 *
 * <p>This is decided when the program starts and not by a condition on a bean, for the jar's beans are settled when it is built.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseToUse {

    @Bean
    JdbcConnectionDetails connection(
            @Value("${kith.database.url:}") String url,
            @Value("${kith.database.user:}") String user,
            @Value("${kith.database.password:}") String password,
            ObjectProvider<EmbeddedPostgres> embedded) {
        if (!url.isEmpty()) {
            return new DatabaseAccess(url, user, password);
        }
        return new DatabaseAccess(embedded.getObject().getJdbcUrl("postgres", "postgres"), "postgres", "");
    }

    /** Started only when it is asked for; being there before the pool, it stops after it. */
    @Bean(destroyMethod = "close")
    @Lazy
    EmbeddedPostgres postgres(@Value("${kith.data}") Path data) throws IOException {
        Path directory = Files.createDirectories(data.toAbsolutePath().normalize());
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("postgres"))
                .setOverrideWorkingDirectory(directory.resolve("binaries").toFile())
                .setCleanDataDirectory(false)
                .setLocaleConfig("locale", "C.UTF-8")
                .setPGStartupWait(Duration.ofSeconds(60))
                // The library is made for tests and would trade safety for speed.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("maintenance_work_mem", "256MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("random_page_cost", "1.1")
                .start();
    }
}
