package kith.chats;

import kith.access.Viewer;
import kith.people.PersonId;
import kith.sql.Database;
import kith.sql.Sql;
import kith.tickets.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes chats and what is said in them; every open page hears of it once the transaction has committed. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ChatWriter {

    private final Database db;

    ChatWriter(Database db) {
        this.db = db;
    }

    ChatId begin(NewChat chat) {
        PersonId person = chat.person();
        ChatId id = new ChatId(db.sql(
                        """
                        insert into chat (person_id, signed_in, visitor_name, department_id, language, began_on)
                        values (?, ?, ?, ?, ?, ?) returning id
                        """,
                        person == null ? null : person.value(),
                        chat.signedIn(),
                        chat.name(),
                        chat.department(),
                        chat.language(),
                        chat.beganOn())
                .query(Long.class)
                .single());
        say(id, ChatMessage.Kind.USER, null, chat.body());
        return id;
    }

    /**
     * Adds a line.
     *
     * @param agent who says or does it; {@code null} for the visitor
     */
    void say(ChatId chat, ChatMessage.Kind kind, @Nullable Viewer agent, @Nullable String body) {
        db.sql(
                        "insert into chat_message (chat_id, kind, agent_id, agent_name, body, at) values (?, ?, ?, ?, ?, clock_timestamp())",
                        chat.value(),
                        kind.name(),
                        agent == null ? null : agent.agentId(),
                        agent == null ? null : agent.name(),
                        body)
                .update();
        tell(chat);
    }

    /** Holds the chat until the end of the transaction; {@code false} when the condition on {@code chat c} does not hold. */
    boolean hold(ChatId chat, Sql condition) {
        return !db.sql(Sql.lines(
                        Sql.of("select c.id from chat c where c.id = ? and", chat.value()),
                        condition,
                        Sql.of("for update")))
                .query(Long.class)
                .list()
                .isEmpty();
    }

    /** Gives it to an agent, who is named from then on. */
    void give(ChatId chat, long agent, String name) {
        db.sql("""
                        update chat set agent_id = ?, agent_name = ?, accepted_at = coalesce(accepted_at, now()), version = version + 1
                        where id = ?
                        """, agent, name, chat.value()).update();
        tell(chat);
    }

    /** Lets it wait for somebody of this department. */
    void giveBack(ChatId chat, long department) {
        db.sql("""
                        update chat set department_id = ?, agent_id = null, agent_name = null, accepted_at = null, waits_since = now(),
                                        version = version + 1
                        where id = ?
                        """, department, chat.value()).update();
        tell(chat);
    }

    void end(ChatId chat, Ending ending) {
        db.sql(
                        "update chat set ended_at = now(), ending = ?, version = version + 1 where id = ?",
                        ending.name(),
                        chat.value())
                .update();
        tell(chat);
    }

    void rate(ChatId chat, Rating rating) {
        db.sql(
                        "update chat set rating = ?, rating_comment = ?, version = version + 1 where id = ?",
                        rating.stars(),
                        rating.comment(),
                        chat.value())
                .update();
        tell(chat);
    }

    /** Names the ticket that was made from it; a guest is known by now. */
    void link(ChatId chat, PersonId person, TicketId ticket) {
        db.sql(
                        "update chat set person_id = coalesce(person_id, ?), ticket_id = ?, version = version + 1 where id = ?",
                        person.value(),
                        ticket.value(),
                        chat.value())
                .update();
        tell(chat);
    }

    private void tell(ChatId chat) {
        db.sql("select pg_notify('kith_chat', ?)", new ChatSignal.Changed(chat).text())
                .query()
                .listOfRows();
    }
}
