package kith.chats;

import kith.people.MergeStep;
import kith.people.MovingRows;
import kith.sql.Database;
import kith.sql.Sql;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The chats of a duplicate become the survivor's. */
@Configuration(proxyBeanMethods = false)
class ChatMergeStep {

    @Bean
    @Order(59)
    MergeStep chatsMove(Database db) {
        return MovingRows.counted(db, "chats", Sql.of("chat"), Sql.of("person_id"), Sql.of("began_at"));
    }
}
