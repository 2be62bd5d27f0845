package kith.staff;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps the sessions in PostgreSQL without a write for each page: the time of the last access is stored at most once a
 * minute, and a page takes one statement to find its session and one that mostly finds nothing to do.
 */
@Configuration(proxyBeanMethods = false)
class SessionStore {

    private static final String UPDATE =
            """
            update spring_session stored
            set session_id = seen.session_id, last_access_time = seen.at, max_inactive_interval = seen.longest,
                expiry_time = seen.expiry, principal_name = seen.principal
            from (values (?::char(36), ?::bigint, ?::integer, ?::bigint, ?::text, ?::char(36)))
                as seen (session_id, at, longest, expiry, principal, primary_id)
            where stored.primary_id = seen.primary_id
                and (seen.at - stored.last_access_time > 60000
                     or (stored.session_id, stored.max_inactive_interval, stored.principal_name)
                         is distinct from (seen.session_id, seen.longest, seen.principal))
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> rareSessionWrites() {
        return sessions -> sessions.setUpdateSessionQuery(UPDATE);
    }

    /** Each statement stands alone: a session whose making is cut off half way is one more sign-in. */
    @Bean
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }
}
