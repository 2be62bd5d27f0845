package kith.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Ends sessions of agents, wherever those are signed in. */
@Component
public class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    public void endAll(long agentId) {
        endOthers(agentId, null);
    }

    /** Ends every session of the agent but this one. */
    public void endOthers(long agentId, @Nullable String kept) {
        sessions.findByPrincipalName(Long.toString(agentId)).keySet().stream()
                .filter(id -> !id.equals(kept))
                .forEach(sessions::deleteById);
    }
}
