package kith.staff;

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

/** Takes agents out of service. One enabled agent with All Access always stays. */
@Service
public class RetireAgent {

    private final Database db;
    private final AgentAccounts accounts;
    private final Sessions sessions;
    private final SystemLog systemLog;

    RetireAgent(Database db, AgentAccounts accounts, Sessions sessions, SystemLog systemLog) {
        this.db = db;
        this.accounts = accounts;
        this.sessions = sessions;
        this.systemLog = systemLog;
    }

    /** Marks the agent as deleted: nobody can sign in with the account any more, and everything else stays. */
    @Transactional
    public SaveOutcome delete(long agent, Viewer viewer) {
        if (isLast(agent, viewer)) {
            return lastOne();
        }
        mark(db.sql("update agent set deleted_at = now() where person_id = ? and deleted_at is null", agent)
                .update());
        sessions.endAll(agent);
        systemLog.record(new StaffEvent.AgentDeleted(agent));
        return new Saved(agent);
    }

    /** Brings a deleted agent back, with all that the account might do. */
    @Transactional
    public SaveOutcome restore(long agent, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        mark(db.sql("update agent set deleted_at = null where person_id = ? and deleted_at is not null", agent)
                .update());
        systemLog.record(new StaffEvent.AgentRestored(agent));
        return new Saved(agent);
    }

    /** Makes a user of the agent: the account goes, the tickets are nobody's, the record stays under its number. */
    @Transactional
    public SaveOutcome convertToUser(long agent, Viewer viewer) {
        if (isLast(agent, viewer)) {
            return lastOne();
        }
        sessions.endAll(agent);
        mark(db.sql("delete from agent where person_id = ?", agent).update());
        db.sql("update person set kind = 'USER', version = version + 1 where id = ?", agent)
                .update();
        systemLog.record(new StaffEvent.AgentConverted(agent));
        return new Saved(agent);
    }

    /** How many tickets would be without an assignee. */
    public long tickets(long agent, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return db.sql("select count(*) from ticket where assignee_id = ?", agent)
                .query(Long.class)
                .single();
    }

    private boolean isLast(long agent, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        accounts.lockAdministrators();
        return !accounts.administratorLeftWithout(agent);
    }

    private static void mark(int changed) {
        if (changed == 0) {
            throw new NotFound("agent");
        }
    }

    private static SaveOutcome lastOne() {
        return new Refused(Map.of("scope", "staff.agent.last-administrator"));
    }
}
