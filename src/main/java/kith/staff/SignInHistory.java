package kith.staff;

import kith.sql.Database;
import kith.staff.AgentSignIn.Origin;
import org.springframework.stereotype.Repository;

/** Writes sign-ins into the activity of the agent's own record. */
@Repository
class SignInHistory {

    private final Database db;

    SignInHistory(Database db) {
        this.db = db;
    }

    void succeeded(long personId, Origin origin) {
        add(personId, true, origin);
        db.sql("update person set last_seen_at = now() where id = ?", personId).update();
    }

    void failed(long personId, Origin origin) {
        add(personId, false, origin);
    }

    private void add(long personId, boolean successful, Origin origin) {
        db.sql(
                        "insert into activity (person_id, kind, successful, ip, client) values (?, 'SIGN_IN', ?, ?, ?)",
                        personId,
                        successful,
                        origin.ip(),
                        origin.client())
                .update();
    }
}
