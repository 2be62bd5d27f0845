package kith.sample;

import java.util.HashMap;
import java.util.Map;
import kith.sql.Database;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/** Adds the agents of the sample, their departments and teams. */
@Repository
class SampleStaff {

    private final Database db;
    private final PasswordEncoder passwords;

    SampleStaff(Database db, PasswordEncoder passwords) {
        this.db = db;
        this.passwords = passwords;
    }

    /** Adds them and gives the number of each department by its name. */
    Map<String, Long> add() {
        db.sql("insert into department (name) values ('Support'), ('Billing'), ('Sales')")
                .update();
        db.sql("""
                        insert into department (name, parent_id)
                        select child.name, d.id
                        from (values ('Technical', 'Support'), ('Returns', 'Support'), ('Refunds', 'Billing'), ('Partners', 'Sales'))
                             as child (name, parent)
                        join department d on d.name = child.parent
                        """).update();
        db.sql("insert into team (name) values ('First line'), ('Onboarding'), ('Accounts')")
                .update();
        String hash = passwords.encode(SampleAgent.PASSWORD);
        for (SampleAgent agent : SampleAgent.values()) {
            add(agent, String.valueOf(hash));
        }
        return departments();
    }

    private void add(SampleAgent agent, String hash) {
        db.sql("""
                        insert into person (id, kind, name, channel, language, time_zone) overriding system value
                        values (?, 'AGENT', ?, 'AGENT', 'en', ?)
                        """, agent.id(), agent.fullName(), agent.zone()).update();
        db.sql(
                        "insert into email_address (person_id, address, is_primary, verified_at) values (?, ?, true, now())",
                        agent.id(),
                        agent.address())
                .update();
        db.sql(
                        "insert into agent (person_id, scope, password_hash) values (?, ?, ?)",
                        agent.id(),
                        agent.scope() == null ? null : agent.scope().name(),
                        hash)
                .update();
        db.sql("""
                        insert into agent_department (agent_id, department_id)
                        select ?, id from department where name = any (?)
                        """, agent.id(), agent.departments().toArray(String[]::new)).update();
        db.sql(
                        "insert into agent_team (agent_id, team_id, is_primary) select ?, id, true from team where name = ?",
                        agent.id(),
                        agent.team())
                .update();
    }

    private Map<String, Long> departments() {
        Map<String, Long> ids = new HashMap<>();
        db.sql("select name, id from department").query(row -> {
            ids.put(row.getString("name"), row.getLong("id"));
        });
        return ids;
    }
}
