package kith.tickets;

import kith.people.MergeStep;
import kith.people.MovingRows;
import kith.sql.Database;
import kith.sql.Sql;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The tickets of a duplicate become the survivor's. */
@Configuration(proxyBeanMethods = false)
class TicketMergeStep {

    @Bean
    @Order(55)
    MergeStep ticketsMove(Database db) {
        return MovingRows.counted(db, "tickets", Sql.of("ticket"), Sql.of("requester_id"), Sql.of("created_at"));
    }
}
