package kith.inbox;

import kith.people.MergeStep;
import kith.people.MovingRows;
import kith.sql.Database;
import kith.sql.Sql;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The mails of a duplicate become the survivor's. */
@Configuration(proxyBeanMethods = false)
class InboxMergeStep {

    @Bean
    @Order(57)
    MergeStep incomingMailMoves(Database db) {
        return MovingRows.counted(
                db, "incoming_mail", Sql.of("incoming_mail"), Sql.of("person_id"), Sql.of("stored_at"));
    }
}
