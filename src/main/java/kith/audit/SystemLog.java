package kith.audit;

import kith.sql.Database;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the acts that must be answered for. Entries are only ever added. */
@Component
public class SystemLog {

    private final Database db;
    private final JsonMapper json;

    SystemLog(Database db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Records the event as an act of whoever acts now, within the transaction under way. */
    public void record(SystemEvent event) {
        record(Acting.current(), event);
    }

    /** Records the event as an act of this actor. */
    public void record(Actor actor, SystemEvent event) {
        db.sql(
                        """
                        insert into system_log (actor_kind, actor_id, actor_name, source, ip, action, subject, details)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                        """,
                        actor.kind().name(),
                        actor.id(),
                        actor.name(),
                        actor.source(),
                        actor.ip(),
                        event.action(),
                        event.subject(),
                        json.writeValueAsString(event.details()))
                .update();
    }
}
