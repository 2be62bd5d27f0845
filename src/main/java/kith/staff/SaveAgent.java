package kith.staff;

import java.util.HashMap;
import java.util.Map;
import kith.access.Permission;
import kith.access.Scope;
import kith.access.Viewer;
import kith.audit.SystemLog;
import kith.staff.SaveOutcome.Refused;
import kith.staff.SaveOutcome.Saved;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds agents and changes what they may do. One enabled agent with All Access always stays. */
@Service
public class SaveAgent {

    private static final long NOBODY = 0;

    private final AgentAccounts accounts;
    private final Sessions sessions;
    private final SystemLog systemLog;

    SaveAgent(AgentAccounts accounts, Sessions sessions, SystemLog systemLog) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.systemLog = systemLog;
    }

    /** Adds an agent who can sign in as soon as they have chosen a password. */
    @Transactional
    public SaveOutcome add(AgentDraft draft, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        Map<String, String> problems = problems(draft, NOBODY);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        long id = accounts.add(draft.name(), draft.email());
        apply(id, draft);
        systemLog.record(new StaffEvent.AgentAdded(id, scope(draft)));
        return new Saved(id);
    }

    @Transactional
    public SaveOutcome change(long id, AgentDraft draft, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        accounts.lockAdministrators();
        Map<String, String> problems = problems(draft, id);
        if (!staysAdministrator(draft) && !accounts.administratorLeftWithout(id)) {
            problems.put("scope", "staff.agent.last-administrator");
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        accounts.rename(id, draft.name(), draft.email());
        apply(id, draft);
        systemLog.record(new StaffEvent.AgentChanged(id, scope(draft), draft.enabled()));
        if (!draft.enabled()) {
            sessions.endAll(id);
        }
        return new Saved(id);
    }

    /** Says whether the agent is away: who is gets no tickets. */
    @Transactional
    public void vacation(long id, boolean onVacation, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        accounts.vacation(id, onVacation);
    }

    private static boolean staysAdministrator(AgentDraft draft) {
        return draft.enabled() && draft.scope() == Scope.ALL;
    }

    private void apply(long id, AgentDraft draft) {
        accounts.account(id, draft);
        accounts.departments(id, draft.departments());
        accounts.teams(id, draft.teams(), draft.primaryTeam());
    }

    private Map<String, String> problems(AgentDraft draft, long id) {
        Map<String, String> problems = new HashMap<>(draft.problems());
        if (!problems.containsKey("email") && accounts.addressTaken(draft.email(), id)) {
            problems.put("email", "staff.email.taken");
        }
        return problems;
    }

    private static String scope(AgentDraft draft) {
        return draft.scope() == null ? "none" : draft.scope().name();
    }
}
