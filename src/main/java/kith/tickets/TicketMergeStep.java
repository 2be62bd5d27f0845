package kith.tickets;

import kith.people.MergeStep;
import kith.people.MovingRows;
import kith.sql.Database;
import kith.sql.Sql;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The tickets of a duplicate become the survivor's, with what was written in them and the part taken in others. */
@Configuration(proxyBeanMethods = false)
class TicketMergeStep {

    @Bean
    @Order(55)
    MergeStep ticketsMove(Database db) {
        return MovingRows.counted(db, "tickets", Sql.of("ticket"), Sql.of("requester_id"), Sql.of("created_at"));
    }

    @Bean
    @Order(56)
    MergeStep messagesMove(Database db) {
        return MovingRows.counted(db, "messages", Sql.of("ticket_message"), Sql.of("author_id"), Sql.of("created_at"));
    }

    @Bean
    @Order(57)
    MergeStep participationMoves(Database db) {
        return new MovingRows(
                db,
                "participation",
                Sql.of("ticket_participant"),
                Sql.of("person_id"),
                Sql.of("ticket_id"),
                Sql.of("own.ticket_id = r.ticket_id"),
                Sql.of("'x'"),
                false,
                Sql.of("added_at"));
    }
}
