package kith.embedded;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The PostgreSQL that {@code KITH_DATABASE_URL} names, version 15 or later; then no other is ever touched. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${kith.database.url:}'.isEmpty()")
class NamedDatabase {

    @Bean
    JdbcConnectionDetails namedConnection(
            @Value("${kith.database.url}") String url,
            @Value("${kith.database.user:}") String user,
            @Value("${kith.database.password:}") String password) {
        return new DatabaseAccess(url, user, password);
    }
}
