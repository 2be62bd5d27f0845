package kith.staff;

import java.util.Optional;
import kith.sql.Database;
import org.springframework.stereotype.Repository;

/**
 * Where text messages and calls of the helpdesk reach an agent: at the number of the agent's own preferences, and nowhere
 * else. The numbers on the agent's record are for colleagues to read.
 */
@Repository
public class TelephonyNumbers {

    private final Database db;

    TelephonyNumbers(Database db) {
        this.db = db;
    }

    /** The number in E.164; empty when the agent gave none that names its country, or may not sign in. */
    public Optional<String> of(long agent) {
        return db.sql("""
                        select phone_e164 from agent
                        where person_id = ? and enabled and deleted_at is null and phone_e164 is not null
                        """, agent).query(String.class).optional();
    }
}
