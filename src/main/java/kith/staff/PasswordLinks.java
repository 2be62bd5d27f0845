package kith.staff;

import java.util.Map;
import java.util.Optional;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.Viewer;
import kith.audit.SystemLog;
import kith.sql.Database;
import kith.staff.SaveOutcome.Refused;
import kith.staff.SaveOutcome.Saved;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One-time links by which agents choose a password. They hold for a day, and only the latest of an agent. */
@Service
public class PasswordLinks {

    private final Database db;
    private final AgentAccounts accounts;
    private final PasswordEncoder passwords;
    private final Sessions sessions;
    private final SystemLog systemLog;
    private final String baseUrl;

    PasswordLinks(
            Database db,
            AgentAccounts accounts,
            PasswordEncoder passwords,
            Sessions sessions,
            SystemLog systemLog,
            @Value("${kith.base-url}") String baseUrl) {
        this.db = db;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.systemLog = systemLog;
        this.baseUrl = baseUrl;
    }

    /** The address of a new link for this agent, to be shown once. */
    @Transactional
    public String create(long agent, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        String token = OneTimeToken.create();
        db.sql("delete from agent_password_link where agent_id = ?", agent).update();
        int added = db.sql("""
                        insert into agent_password_link (token_digest, agent_id, expires_at)
                        select ?, person_id, now() + interval '24 hours' from agent where person_id = ?
                        """, OneTimeToken.digest(token), agent).update();
        if (added == 0) {
            throw new NotFound("agent " + agent);
        }
        systemLog.record(new StaffEvent.PasswordLinkMade(agent));
        return baseUrl + "/agent/setup/password/" + token;
    }

    public boolean holds(String token) {
        return agent(token).isPresent();
    }

    /** Sets the password of the agent whom the link belongs to, and uses the link up. */
    @Transactional
    public SaveOutcome use(String token, String password) {
        long agent = agent(token).orElseThrow(() -> new NotFound("link"));
        var problem = PasswordRule.problem(password);
        if (problem.isPresent()) {
            return new Refused(Map.of("password", problem.get()));
        }
        if (db.sql("delete from agent_password_link where token_digest = ?", OneTimeToken.digest(token))
                        .update()
                == 0) {
            throw new NotFound("link");
        }
        accounts.password(agent, String.valueOf(passwords.encode(password)));
        sessions.endAll(agent);
        systemLog.record(new StaffEvent.PasswordChanged(agent));
        return new Saved(agent);
    }

    private Optional<Long> agent(String token) {
        return db.sql(
                        "select agent_id from agent_password_link where token_digest = ? and expires_at > now()",
                        OneTimeToken.digest(token))
                .query(Long.class)
                .optional();
    }
}
