package kith.staff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.access.NotFound;
import kith.access.Scope;
import kith.audit.SystemLog;
import kith.sql.Database;
import kith.staff.SaveOutcome.Refused;
import kith.staff.SaveOutcome.Saved;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one-time link that makes the first administrator. It holds for a day and only as long as nobody has All Access;
 * its address begins with the configured one, whatever the request says.
 */
@Service
public class FirstAdministratorLink {

    private static final long NOBODY = 0;

    private final Database db;
    private final AgentAccounts accounts;
    private final PasswordEncoder passwords;
    private final SystemLog systemLog;
    private final String baseUrl;

    FirstAdministratorLink(
            Database db,
            AgentAccounts accounts,
            PasswordEncoder passwords,
            SystemLog systemLog,
            @Value("${kith.base-url}") String baseUrl) {
        this.db = db;
        this.accounts = accounts;
        this.passwords = passwords;
        this.systemLog = systemLog;
        this.baseUrl = baseUrl;
    }

    /** A new link; empty when an administrator is there already. */
    @Transactional
    public Optional<String> create() {
        if (accounts.administratorLeftWithout(NOBODY)) {
            return Optional.empty();
        }
        String token = OneTimeToken.create();
        db.sql("delete from first_administrator_link where expires_at < now()").update();
        db.sql(
                        "insert into first_administrator_link (token_digest, expires_at) values (?, now() + interval '24 hours')",
                        OneTimeToken.digest(token))
                .update();
        return Optional.of(baseUrl + "/agent/setup/" + token);
    }

    /** Whether the link can still be used. */
    public boolean holds(String token) {
        boolean known =
                db.sql("""
                        select exists (
                            select from first_administrator_link
                            where token_digest = ? and used_at is null and expires_at > now())
                        """, OneTimeToken.digest(token)).query(Boolean.class).single();
        return known && !accounts.administratorLeftWithout(NOBODY);
    }

    /** Makes the first administrator and uses the link up. */
    @Transactional
    public SaveOutcome use(String token, String name, String email, String password) {
        db.sql("lock table first_administrator_link in share row exclusive mode")
                .update();
        if (!holds(token)) {
            throw new NotFound("link");
        }
        AgentDraft draft = new AgentDraft(name, email, Scope.ALL, List.of(), List.of(), null, true, 0);
        Map<String, String> problems = new HashMap<>(draft.problems());
        PasswordRule.problem(password).ifPresent(problem -> problems.put("password", problem));
        if (!problems.containsKey("email") && accounts.addressTaken(draft.email(), NOBODY)) {
            problems.put("email", "staff.email.taken");
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        return new Saved(make(draft, token, password));
    }

    private long make(AgentDraft draft, String token, String password) {
        db.sql("update first_administrator_link set used_at = now() where token_digest = ?", OneTimeToken.digest(token))
                .update();
        long id = accounts.add(draft.name(), draft.email());
        accounts.account(id, draft);
        accounts.password(id, String.valueOf(passwords.encode(password)));
        systemLog.record(new StaffEvent.FirstAdministrator(id));
        return id;
    }
}
