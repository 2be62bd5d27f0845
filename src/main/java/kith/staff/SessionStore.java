package kith.staff;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.support.TransactionOperations;

/** How sessions are kept in PostgreSQL: cheap to look at with every page, whole when several pages open at once. */
@Configuration(proxyBeanMethods = false)
class SessionStore {

    /** When somebody was last there is noted to the minute: a page must not wait until that is on the disk. */
    private static final String NOTED_BY_THE_MINUTE = """
            with now (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id) as (
                values (?, ?::bigint, ?::int, ?::bigint, ?, ?))
            update %TABLE_NAME% s
            set session_id = now.session_id, last_access_time = now.last_access_time,
                max_inactive_interval = now.max_inactive_interval, expiry_time = now.expiry_time,
                principal_name = now.principal_name
            from now
            where s.primary_id = now.primary_id
            and ((s.session_id, s.max_inactive_interval, s.principal_name)
                    is distinct from (now.session_id, now.max_inactive_interval, now.principal_name)
                or now.last_access_time - s.last_access_time > 60000)
            """;

    /** Two pages that open at once may both bring the session the same attribute. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionStatements() {
        return sessions -> {
            new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(sessions);
            sessions.setUpdateSessionQuery(NOTED_BY_THE_MINUTE);
        };
    }

    /** Each statement stands for itself; a session without its attributes, after a crash between two, is signed out. */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }
}
