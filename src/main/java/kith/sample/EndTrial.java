package kith.sample;

import java.util.HashMap;
import java.util.Map;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.Viewer;
import kith.audit.SystemLog;
import kith.people.EmailAddress;
import kith.sql.Database;
import kith.staff.PasswordRule;
import kith.staff.SaveOutcome;
import kith.staff.SaveOutcome.Refused;
import kith.staff.SaveOutcome.Saved;
import kith.staff.Sessions;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes the invented people and all that hangs on them. The administrator who does it stays, with a name, address and
 * password of their own, because those of the sample are known to everybody.
 */
@Service
public class EndTrial {

    private final Database db;
    private final PasswordEncoder passwords;
    private final Sessions sessions;
    private final SystemLog systemLog;

    EndTrial(Database db, PasswordEncoder passwords, Sessions sessions, SystemLog systemLog) {
        this.db = db;
        this.passwords = passwords;
        this.sessions = sessions;
        this.systemLog = systemLog;
    }

    /** The word that has to be typed is the number of people who go. */
    public long people() {
        return db.sql("select count(*) from person where kind = 'USER'")
                .query(Long.class)
                .single();
    }

    @Transactional
    public SaveOutcome end(
            Viewer viewer, String typed, String name, String email, String password, String keptSession) {
        viewer.require(Permission.ADMINISTER);
        if (!db.sql("select trial from installation for update")
                .query(Boolean.class)
                .single()) {
            throw new NotFound("trial");
        }
        Map<String, String> problems = problems(typed, name, email, password);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        int gone = remove(viewer.agentId());
        rename(viewer.agentId(), name.strip(), email.strip(), password);
        db.sql("update installation set trial = false").update();
        systemLog.record(new SampleEvent.Removed(gone));
        sessions.endOthers(viewer.agentId(), keptSession);
        return new Saved(viewer.agentId());
    }

    private Map<String, String> problems(String typed, String name, String email, String password) {
        Map<String, String> problems = new HashMap<>();
        if (!typed.strip().equals(Long.toString(people()))) {
            problems.put("typed", "sample.end.typed.wrong");
        }
        if (name.isBlank() || name.strip().length() > 200) {
            problems.put("name", "staff.name.needed");
        }
        if (EmailAddress.parse(email).isEmpty()) {
            problems.put("email", "staff.email.invalid");
        }
        PasswordRule.problem(password).ifPresent(problem -> problems.put("password", problem));
        return problems;
    }

    private int remove(long kept) {
        db.sql("delete from ticket").update();
        int gone = db.sql("delete from person where id <> ?", kept).update();
        db.sql("delete from organization").update();
        db.sql("delete from label").update();
        db.sql("delete from usergroup where built_in is null").update();
        db.sql("delete from activity").update();
        // What the log says of invented people, their removal included, would only mislead.
        db.sql("delete from change_log").update();
        return gone;
    }

    private void rename(long administrator, String name, String email, String password) {
        db.sql("delete from email_address where person_id = ?", administrator).update();
        db.sql(
                        "update person set name = ?, display_name = null, version = version + 1 where id = ?",
                        name,
                        administrator)
                .update();
        db.sql("insert into email_address (person_id, address, is_primary) values (?, ?, true)", administrator, email)
                .update();
        db.sql(
                        "update agent set password_hash = ?, version = version + 1 where person_id = ?",
                        passwords.encode(password),
                        administrator)
                .update();
    }
}
