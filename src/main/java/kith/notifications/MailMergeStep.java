package kith.notifications;

import kith.people.MergeStep;
import kith.people.MovingRows;
import kith.sql.Database;
import kith.sql.Sql;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The mails to a duplicate were mails to the survivor. */
@Configuration(proxyBeanMethods = false)
class MailMergeStep {

    @Bean
    @Order(90)
    MergeStep mailsMove(Database db) {
        return MovingRows.counted(db, "mails", Sql.of("outgoing_mail"), Sql.of("person_id"), Sql.of("created_at"));
    }
}
