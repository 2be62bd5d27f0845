package kith.billing;

import kith.people.MergeStep;
import kith.people.MovingRows;
import kith.sql.Database;
import kith.sql.Sql;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What was charged to a duplicate was charged to the survivor. */
@Configuration(proxyBeanMethods = false)
class ChargeMergeStep {

    @Bean
    @Order(58)
    MergeStep chargesMove(Database db) {
        return MovingRows.counted(db, "charges", Sql.of("charge"), Sql.of("person_id"), Sql.of("charged_at"));
    }
}
