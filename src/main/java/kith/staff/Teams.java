package kith.staff;

import java.util.List;
import java.util.Map;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.Viewer;
import kith.audit.SystemLog;
import kith.sql.Database;
import kith.staff.SaveOutcome.Refused;
import kith.staff.SaveOutcome.Saved;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets of agents. */
@Service
public class Teams {

    /** A team and how many agents are in it. */
    public record Team(long id, String name, long members) {}

    private static final int LONGEST_NAME = 100;

    private final Database db;
    private final SystemLog systemLog;

    Teams(Database db, SystemLog systemLog) {
        this.db = db;
        this.systemLog = systemLog;
    }

    public List<Team> list() {
        return db.sql("""
                        select t.id, t.name, count(m.agent_id) as members
                        from team t
                        left join (agent_team m join agent a on a.person_id = m.agent_id and a.deleted_at is null)
                            on m.team_id = t.id
                        group by t.id
                        order by lower(t.name), t.id
                        """).query(Team.class).list();
    }

    @Transactional
    public SaveOutcome add(String name, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        String stripped = name.strip();
        if (!fits(stripped)) {
            return new Refused(Map.of("name", "staff.name.needed"));
        }
        return db.sql("insert into team (name) values (?) on conflict (lower(name)) do nothing returning id", stripped)
                .query(Long.class)
                .optional()
                .map(id -> saved(id, stripped))
                .orElseGet(() -> new Refused(Map.of("name", "staff.name.taken")));
    }

    @Transactional
    public SaveOutcome rename(long id, String name, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        String stripped = name.strip();
        if (!fits(stripped)) {
            return new Refused(Map.of("name", "staff.name.needed"));
        }
        db.sql("lock table team in share row exclusive mode").update();
        boolean taken = db.sql(
                        "select exists (select from team where lower(name) = lower(?) and id <> ?)", stripped, id)
                .query(Boolean.class)
                .single();
        if (taken) {
            return new Refused(Map.of("name", "staff.name.taken"));
        }
        if (db.sql("update team set name = ?, version = version + 1 where id = ?", stripped, id)
                        .update()
                == 0) {
            throw new NotFound("team " + id);
        }
        return saved(id, stripped);
    }

    /** Removes a team that nobody is in. */
    @Transactional
    public SaveOutcome remove(long id, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        Team team = list().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("team " + id));
        int gone = db.sql(
                        "delete from team t where id = ? and not exists (select from agent_team m where m.team_id = t.id)",
                        id)
                .update();
        if (gone == 0) {
            return new Refused(Map.of("name", "staff.team.used"));
        }
        systemLog.record(new StaffEvent.TeamRemoved(id, team.name()));
        return new Saved(id);
    }

    private SaveOutcome saved(long id, String name) {
        systemLog.record(new StaffEvent.TeamSaved(id, name));
        return new Saved(id);
    }

    private static boolean fits(String name) {
        return !name.isEmpty() && name.length() <= LONGEST_NAME;
    }
}
