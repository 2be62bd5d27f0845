package kith.chats;

import java.util.Collection;
import kith.access.Permission;
import kith.access.Viewer;
import kith.sql.Database;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who accepts chats at the moment. An agent who leaves the page of chats stops doing so after ten minutes. */
@Service
public class AcceptingAgents {

    private final Database db;

    AcceptingAgents(Database db) {
        this.db = db;
    }

    /** Whether the agent accepts chats; being asked for keeps it so. */
    @Transactional
    public boolean holds(Viewer viewer) {
        viewer.require(Permission.TICKETS_READ);
        db.sql("""
                        update chat_agent set seen_at = now()
                        where agent_id = ? and accepting and seen_at between now() - interval '10 minutes' and now() - interval '1 minute'
                        """, viewer.agentId()).update();
        return db.sql("""
                        select exists (select from chat_agent
                                       where agent_id = ? and accepting and seen_at > now() - interval '10 minutes')
                        """, viewer.agentId()).query(Boolean.class).single();
    }

    @Transactional
    public void change(boolean accepting, Viewer viewer) {
        viewer.require(Permission.TICKETS_REPLY);
        db.sql("""
                        insert into chat_agent (agent_id, accepting) values (?, ?)
                        on conflict (agent_id) do update set accepting = excluded.accepting, seen_at = excluded.seen_at
                        """, viewer.agentId(), accepting).update();
    }

    @Transactional
    void stillThere(Collection<Long> agents) {
        db.sql(
                        "update chat_agent set seen_at = now() where agent_id = any (?) and seen_at > now() - interval '10 minutes'",
                        (Object) agents.toArray(Long[]::new))
                .update();
    }
}
