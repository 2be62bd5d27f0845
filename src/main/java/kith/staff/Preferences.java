package kith.staff;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import kith.access.Appearance;
import kith.access.Permission;
import kith.access.Viewer;
import kith.audit.SystemLog;
import kith.sql.Database;
import kith.staff.SaveOutcome.Refused;
import kith.staff.SaveOutcome.Saved;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What agents decide about themselves: names, language, looks, password, sessions. */
@Service
public class Preferences {

    /** The name that colleagues see, and the one that users see instead where there is one. */
    public record Names(String name, @Nullable String displayName) {}

    private final Database db;
    private final AgentAccounts accounts;
    private final PasswordEncoder passwords;
    private final Sessions sessions;
    private final SystemLog systemLog;

    Preferences(
            Database db, AgentAccounts accounts, PasswordEncoder passwords, Sessions sessions, SystemLog systemLog) {
        this.db = db;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.systemLog = systemLog;
    }

    public Names names(Viewer viewer) {
        return db.sql("select name, display_name from person where id = ?", viewer.agentId())
                .query(Names.class)
                .single();
    }

    @Transactional
    public SaveOutcome save(Viewer viewer, Names names, String language, ZoneId zone, Appearance appearance) {
        if (names.name().isEmpty() || names.name().length() > 200) {
            return new Refused(Map.of("name", "staff.name.needed"));
        }
        if (names.displayName() != null && names.displayName().length() > 200) {
            return new Refused(Map.of("displayName", "staff.name.needed"));
        }
        db.sql("""
                        update person set name = ?, display_name = ?, language = ?, time_zone = ?, version = version + 1
                        where id = ?
                        """, names.name(), names.displayName(), language, zone.getId(), viewer.agentId())
                .update();
        db.sql(
                        "update agent set theme = ?, density = ?, shortcuts = ? where person_id = ?",
                        appearance.theme().name(),
                        appearance.density().name(),
                        appearance.shortcuts(),
                        viewer.agentId())
                .update();
        return new Saved(viewer.agentId());
    }

    /** Changes the agent's own password; every other session of theirs ends. */
    @Transactional
    public SaveOutcome changePassword(Viewer viewer, String current, String password, String keptSession) {
        String hash = accounts.passwordHash(viewer.agentId());
        if (hash == null || current.length() > PasswordRule.LONGEST || !passwords.matches(current, hash)) {
            return new Refused(Map.of("current", "staff.password.wrong"));
        }
        Optional<String> problem = PasswordRule.problem(password);
        if (problem.isPresent()) {
            return new Refused(Map.of("password", problem.get()));
        }
        accounts.password(viewer.agentId(), String.valueOf(passwords.encode(password)));
        sessions.endOthers(viewer.agentId(), keptSession);
        systemLog.record(new StaffEvent.PasswordChanged(viewer.agentId()));
        return new Saved(viewer.agentId());
    }

    /** Ends every session of an agent: one's own, or as administrator anybody's. */
    @Transactional
    public void signOutEverywhere(long agent, Viewer viewer) {
        if (agent != viewer.agentId()) {
            viewer.require(Permission.ADMINISTER);
        }
        systemLog.record(new StaffEvent.SessionsEnded(agent));
        sessions.endAll(agent);
    }
}
