package kith.sample;

import java.util.List;
import java.util.Map;
import kith.people.PersonStatus;
import kith.sql.Database;
import org.springframework.stereotype.Repository;

/** Lets the invented people change, and dates what the change log says about that back to when it could have been. */
@Repository
class SampleHistory {

    private final Database db;

    SampleHistory(Database db) {
        this.db = db;
    }

    void tell(Map<PersonStatus, List<Long>> statuses) {
        changePeople();
        statuses.forEach((status, people) -> db.sql(
                        "update person set status = ? where id = any (?)", status.name(), people.toArray(Long[]::new))
                .update());
        spreadOverTheirLives();
        nameTheActors();
    }

    private void changePeople() {
        db.sql("update person set language = 'en' where kind = 'USER' and language is null and id % 3 = 0")
                .update();
        db.sql(
                        "update person set position = 'Team lead' where kind = 'USER' and organization_id is not null and id % 23 = 0")
                .update();
        db.sql(
                        "update person set display_name = first_name || ' ' || left(last_name, 1) || '.' where kind = 'USER' and id % 41 = 0")
                .update();
        db.sql(
                        "update person set organization_id = 1 + (id * 7) % 100 where kind = 'USER' and organization_id is not null and id % 29 = 0")
                .update();
    }

    /** The creation first, then one change after the other, in the order in which they were written. */
    private void spreadOverTheirLives() {
        db.sql("""
                        update change_log c
                        set at = p.created_at + (now() - p.created_at) * least(0.9, 0.3 * (step.number - 1))
                        from person p,
                             (select id, row_number() over (partition by subject_id order by id) as number
                              from change_log where subject_kind = 'PERSON') step
                        where step.id = c.id and p.id = c.subject_id and p.kind = 'USER'
                        """).update();
        db.sql("""
                        update change_log c set at = o.created_at from organization o
                        where c.subject_kind = 'ORGANIZATION' and o.id = c.subject_id and c.field = 'created'
                        """).update();
    }

    private void nameTheActors() {
        db.sql("""
                        update change_log c
                        set actor_kind = 'AGENT', actor_id = agent.id, actor_name = agent.name, source = 'agent'
                        from person p, person agent
                        where c.subject_kind = 'PERSON' and p.id = c.subject_id and p.kind = 'USER'
                          and agent.id = 1 + c.id % 2 and (c.field <> 'created' or p.channel = 'AGENT')
                        """).update();
        db.sql("""
                        update change_log c
                        set actor_kind = 'USER', actor_id = p.id, actor_name = p.name, source = 'portal'
                        from person p
                        where c.subject_kind = 'PERSON' and p.id = c.subject_id and p.kind = 'USER'
                          and c.field = 'created' and p.channel in ('PORTAL', 'REGISTRATION', 'CHAT')
                        """).update();
    }
}
