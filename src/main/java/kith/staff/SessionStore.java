package kith.staff;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.support.TransactionOperations;

/** How sessions are kept in PostgreSQL: cheap to look at with every page, whole when several pages open at once. */
@Configuration(proxyBeanMethods = false)
class SessionStore {

    /** Two pages that open at once may both bring the session the same attribute. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionStatements() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Wraps the sessions where they are made, for Spring Boot makes none when it finds others. */
    @Bean
    static BeanPostProcessor seldomNotedSessions() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository sessions
                        ? new SeldomNotedSessions<>(sessions)
                        : bean;
            }
        };
    }

    /** Each statement stands for itself; a session without its attributes, after a crash between two, is signed out. */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }
}
