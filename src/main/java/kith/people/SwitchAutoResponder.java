package kith.people;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kith.access.Permission;
import kith.access.Viewer;
import kith.audit.Acting;
import kith.sql.Database;
import kith.sql.Sql;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds a user for an auto-responder, or no longer. Such a user gets no automatic mail of the helpdesk, so that two machines
 * do not write to one another for ever; what agents write goes out all the same.
 */
@Service
public class SwitchAutoResponder {

    /** The most characters a reason may have. */
    public static final int LONGEST = 500;

    /** One turn of the switch. */
    public record Turn(boolean active, String reason, String actor, Instant at) {}

    private final Database db;
    private final People people;
    private final PersonRepository rows;

    SwitchAutoResponder(Database db, People people, PersonRepository rows) {
        this.db = db;
        this.people = people;
        this.rows = rows;
    }

    /** Turns the switch; {@code false} when the reason is missing or too long. */
    @Transactional
    public boolean turn(PersonId person, boolean active, String reason, Viewer viewer) {
        people.getUserForEdit(person, viewer);
        String text = TypedText.line(reason);
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        rows.update(person, List.of(Sql.of("auto_responder = ?", active)));
        db.sql(
                        "insert into auto_responder_switch (person_id, active, reason, actor_name) values (?, ?, ?, ?)",
                        person.value(),
                        active,
                        text,
                        viewer.name())
                .update();
        return true;
    }

    /** Holds the user by itself; the number of the turn, or nothing when they are held already. */
    @Transactional
    public OptionalLong hold(PersonId person, String reason) {
        rows.lock(person);
        boolean held = rows.meets(person, Sql.of("p.auto_responder"));
        if (held) {
            return OptionalLong.empty();
        }
        rows.update(person, List.of(Sql.of("auto_responder = true")));
        String text = TypedText.line(reason);
        return OptionalLong.of(db.sql(
                        """
                        insert into auto_responder_switch (person_id, active, reason, actor_name) values (?, true, ?, ?)
                        returning id
                        """,
                        person.value(),
                        text.substring(0, Math.min(text.length(), LONGEST)),
                        Acting.current().name())
                .query(Long.class)
                .single());
    }

    /** The last turn, which says why the user is held for what they are. */
    public Optional<Turn> last(PersonId person, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return db.sql("""
                        select active, reason, actor_name, at from auto_responder_switch
                        where person_id = ? order by id desc limit 1
                        """, person.value())
                .query((row, index) -> new Turn(
                        row.getBoolean("active"),
                        row.getString("reason"),
                        row.getString("actor_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
