package kith.presence;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kith.access.Viewer;
import kith.people.PersonId;
import kith.sql.Database;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The records that agents have open, on every process of the installation. */
@Service
public class RecordVisits {

    private final Database db;

    RecordVisits(Database db) {
        this.db = db;
    }

    /** Who else is there, by name. Pages that have not been heard of for a minute are gone. */
    public List<Visitor> others(PersonId person, Viewer viewer) {
        return db.sql("""
                        select v.agent_id as agent, coalesce(p.display_name, p.name) as name, bool_or(v.editing) as editing
                        from record_visit v
                        join person p on p.id = v.agent_id
                        where v.person_id = ? and v.agent_id <> ? and v.seen_at > now() - interval '1 minute'
                        group by v.agent_id, p.display_name, p.name
                        order by name, agent
                        """, person.value(), viewer.agentId())
                .query(Visitor.class)
                .list();
    }

    /** Says whether a page of this agent has an editor open. */
    @Transactional
    public void editing(UUID visit, boolean editing, Viewer viewer) {
        db.sql("update record_visit set editing = ? where id = ? and agent_id = ?", editing, visit, viewer.agentId())
                .update();
    }

    /** A page says itself that it goes; its stream is noticed to be dead only with the next words for it. */
    @Transactional
    public void leave(UUID visit, Viewer viewer) {
        db.sql("delete from record_visit where id = ? and agent_id = ?", visit, viewer.agentId())
                .update();
    }

    @Transactional
    void begin(UUID visit, PersonId person, Viewer viewer) {
        db.sql("delete from record_visit where seen_at < now() - interval '5 minutes'")
                .update();
        db.sql(
                        "insert into record_visit (id, person_id, agent_id) values (?, ?, ?)",
                        visit,
                        person.value(),
                        viewer.agentId())
                .update();
    }

    @Transactional
    void end(UUID visit) {
        db.sql("delete from record_visit where id = ?", visit).update();
    }

    @Transactional
    void stillThere(Collection<UUID> visits) {
        db.sql("update record_visit set seen_at = now() where id = any (?)", (Object) visits.toArray(UUID[]::new))
                .update();
    }
}
