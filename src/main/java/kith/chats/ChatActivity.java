package kith.chats;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.springframework.stereotype.Component;

/** The chats of a person, among what else happened. */
@Component
class ChatActivity implements ActivitySource {

    private final Database db;

    ChatActivity(Database db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "chatted";
    }

    @Override
    public Kind kind() {
        return Kind.CHATS;
    }

    @Override
    public List<Activity> before(PersonId person, Place place, int limit, Viewer viewer) {
        return before(VisibleChats.of(person, viewer), place, limit);
    }

    @Override
    public List<Activity> before(OrganizationId organization, Place place, int limit, Viewer viewer) {
        return before(VisibleChats.of(organization, viewer), place, limit);
    }

    private List<Activity> before(Sql visible, Place place, int limit) {
        return db.sql(Sql.lines(
                        Sql.of("""
                                select c.id, c.began_at, c.agent_name, d.name as department
                                from chat c join department d on d.id = c.department_id where
                                """),
                        visible,
                        Sql.of("and (c.began_at, c.id) < (?, ?)", place.at().atOffset(ZoneOffset.UTC), place.id()),
                        Sql.of("order by c.began_at desc, c.id desc"),
                        Sql.limit(limit)))
                .query(ChatActivity::activity)
                .list();
    }

    private static Activity activity(ResultSet row, int index) throws SQLException {
        String agent = row.getString("agent_name");
        String number = "#" + row.getLong("id");
        String department = row.getString("department");
        return new Activity(
                row.getObject("began_at", OffsetDateTime.class).toInstant(),
                row.getLong("id"),
                "message",
                agent == null
                        ? Phrase.of("people.activity.chat_unanswered", number, department)
                        : Phrase.of("people.activity.chatted", number, agent, department));
    }
}
