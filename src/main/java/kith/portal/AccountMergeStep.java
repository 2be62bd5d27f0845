package kith.portal;

import kith.people.MergeStep;
import kith.people.MovingRows;
import kith.sql.Database;
import kith.sql.Sql;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** A survivor keeps the own account; without one it has the duplicate's. */
@Configuration(proxyBeanMethods = false)
class AccountMergeStep {

    @Bean
    @Order(95)
    MergeStep accountMoves(Database db) {
        return new MovingRows(
                db,
                "accounts",
                Sql.of("portal_account"),
                Sql.of("person_id"),
                Sql.of("id"),
                Sql.of("true"),
                Sql.of("'x'"),
                false,
                Sql.of("registered_at"));
    }
}
