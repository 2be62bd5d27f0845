package kith;

import java.util.List;
import kith.people.PersonId;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Chats that a test starts from. */
@TestComponent
public class GivenChats {

    private final Database db;

    GivenChats(Database db) {
        this.db = db;
    }

    /** One that an agent named Kim accepted and that the user ended after eleven and a half minutes, an hour ago. */
    public long ended(PersonId person, long department, String... said) {
        long chat = insert(person, department, "Kim Osei", "BY_USER");
        for (int i = 0; i < said.length; i++) {
            say(chat, i % 2 == 1 ? "Kim Osei" : null, said[i]);
        }
        return chat;
    }

    /** One that nobody accepted. */
    public long missed(PersonId person, long department) {
        return insert(person, department, null, "MISSED");
    }

    /** One that waits for somebody to accept it. */
    public long waiting(PersonId person, long department) {
        return db.sql("""
                        insert into chat (person_id, visitor_name, department_id, language)
                        select id, name, ?, 'en' from person where id = ? returning id
                        """, department, person.value()).query(Long.class).single();
    }

    /** One of a guest without an address. */
    public long ofGuest(String name, long department) {
        return db.sql(
                        "insert into chat (visitor_name, department_id, language) values (?, ?, 'en') returning id",
                        name,
                        department)
                .query(Long.class)
                .single();
    }

    /** From then on this agent answers in it. */
    public void accepted(long chat, long agent) {
        db.sql("update chat set agent_id = ?, agent_name = 'Kim Osei', accepted_at = now() where id = ?", agent, chat)
                .update();
    }

    /** Its visitor is signed in. */
    public void signedIn(long chat) {
        db.sql("update chat set signed_in = true where id = ?", chat).update();
    }

    public void rate(long chat, int stars, String comment) {
        db.sql("update chat set rating = ?, rating_comment = ? where id = ?", stars, comment, chat)
                .update();
    }

    public void say(long chat, @Nullable String agent, String words) {
        db.sql(
                        "insert into chat_message (chat_id, kind, agent_name, body) values (?, ?, ?, ?)",
                        chat,
                        agent == null ? "USER" : "AGENT",
                        agent,
                        words)
                .update();
    }

    /** The numbers of the chats that they have. */
    public List<Long> of(PersonId person) {
        return db.sql("select id from chat where person_id = ? order by id", person.value())
                .query(Long.class)
                .list();
    }

    private long insert(PersonId person, long department, @Nullable String agent, String ending) {
        return db.sql("""
                        insert into chat (person_id, visitor_name, department_id, agent_name, began_on, language, began_at, accepted_at,
                                          ended_at, ending)
                        select id, name, ?, ?, '/tickets', 'en', now() - interval '1 hour',
                               case when ?::text is not null then now() - interval '59 minutes' end,
                               now() - interval '48 minutes 30 seconds', ?
                        from person where id = ? returning id
                        """, department, agent, agent, ending, person.value())
                .query(Long.class)
                .single();
    }
}
