package kith.tickets;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import kith.access.Viewer;
import kith.organizations.OrganizationId;
import kith.people.Activity;
import kith.people.Activity.Kind;
import kith.people.Activity.Phrase;
import kith.people.ActivitySource;
import kith.people.PersonId;
import kith.sql.Database;
import kith.sql.Sql;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the tickets of a person tell: when each was opened, and when its last reply came. */
@Configuration(proxyBeanMethods = false)
class TicketActivity {

    @Bean
    ActivitySource ticketsOpened(Database db) {
        return new Moments(
                db, "ticket_opened", "people.activity.ticket_opened", Sql.of("t.created_at"), Sql.of("true"));
    }

    @Bean
    ActivitySource ticketsReplied(Database db) {
        return new Moments(
                db,
                "ticket_replied",
                "people.activity.ticket_replied",
                Sql.of("t.last_reply_at"),
                Sql.of("t.reply_count > 0"));
    }

    /** One moment in the life of each ticket. */
    private record Moments(Database db, String name, String text, Sql moment, Sql condition) implements ActivitySource {

        @Override
        public Kind kind() {
            return Kind.TICKETS;
        }

        @Override
        public List<Activity> before(PersonId person, Place place, int limit, Viewer viewer) {
            return before(TicketRepository.visible(person, viewer), place, limit);
        }

        @Override
        public List<Activity> before(OrganizationId organization, Place place, int limit, Viewer viewer) {
            return before(TicketRepository.visible(organization, viewer), place, limit);
        }

        private List<Activity> before(Sql visible, Place place, int limit) {
            return db.sql(Sql.lines(
                            Sql.of("select t.id, t.subject,"),
                            moment,
                            Sql.of("as at from ticket t where"),
                            Sql.allOf(List.of(visible, condition)),
                            Sql.of("and ("),
                            moment,
                            Sql.of(", t.id) < (?, ?)", place.at().atOffset(ZoneOffset.UTC), place.id()),
                            Sql.of("order by at desc, t.id desc limit ?", limit)))
                    .query((row, index) -> new Activity(
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getLong("id"),
                            "ticket",
                            Phrase.of(text, row.getString("subject"), "#" + row.getLong("id"))))
                    .list();
        }
    }
}
