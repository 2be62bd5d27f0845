package kith.staff;

import java.util.List;
import kith.access.StaleEdit;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes the accounts of agents. */
@Repository
class AgentAccounts {

    private final Database db;

    AgentAccounts(Database db) {
        this.db = db;
    }

    /**
     * Holds every account with All Access until the transaction ends, so that two administrators who take the scope from
     * one another at the same time come one after the other.
     */
    void lockAdministrators() {
        db.sql("select person_id from agent where scope = 'ALL' order by person_id for update")
                .query(Long.class)
                .list();
    }

    /** Whether somebody else than this agent is enabled and has All Access. */
    boolean administratorLeftWithout(long id) {
        return db.sql("""
                        select exists (
                            select from agent a join person p on p.id = a.person_id
                            where a.scope = 'ALL' and a.enabled and a.deleted_at is null and p.kind = 'AGENT'
                              and p.deleted_at is null and p.id <> ?)
                        """, id).query(Boolean.class).single();
    }

    boolean addressTaken(String address, long except) {
        return db.sql(
                        "select exists (select from email_address where address_key = lower(?) and person_id <> ?)",
                        address,
                        except)
                .query(Boolean.class)
                .single();
    }

    long add(String name, String address) {
        long id = db.sql("insert into person (kind, name, channel) values ('AGENT', ?, 'AGENT') returning id", name)
                .query(Long.class)
                .single();
        db.sql("insert into email_address (person_id, address, is_primary) values (?, ?, true)", id, address)
                .update();
        db.sql("insert into agent (person_id) values (?)", id).update();
        return id;
    }

    void rename(long id, String name, String address) {
        db.sql("update person set name = ?, version = version + 1 where id = ? and name <> ?", name, id, name)
                .update();
        readdress(id, address);
    }

    /** Gives the agent this address to sign in with. */
    void readdress(long id, String address) {
        db.sql("""
                        update email_address set address = ?, version = version + 1
                        where person_id = ? and is_primary and address <> ?
                        """, address, id, address).update();
    }

    void reach(long id, @Nullable String phone, @Nullable String e164, boolean onVacation) {
        db.sql(
                        "update agent set phone = ?, phone_e164 = ?, on_vacation = ? where person_id = ?",
                        phone,
                        e164,
                        onVacation,
                        id)
                .update();
    }

    void vacation(long id, boolean onVacation) {
        db.sql("update agent set on_vacation = ? where person_id = ?", onVacation, id)
                .update();
    }

    void account(long id, AgentDraft draft) {
        int changed = db.sql(
                        "update agent set scope = ?, enabled = ?, version = version + 1 where person_id = ? and version = ?",
                        draft.scope() == null ? null : draft.scope().name(),
                        draft.enabled(),
                        id,
                        draft.version())
                .update();
        if (changed == 0) {
            throw new StaleEdit("agent " + id);
        }
    }

    void departments(long id, List<Long> departments) {
        db.sql("delete from agent_department where agent_id = ?", id).update();
        db.sql(
                        "insert into agent_department (agent_id, department_id) select ?, id from department where id = any (?)",
                        id,
                        departments.toArray(Long[]::new))
                .update();
    }

    void teams(long id, List<Long> teams, @Nullable Long primary) {
        db.sql("delete from agent_team where agent_id = ?", id).update();
        db.sql("""
                        insert into agent_team (agent_id, team_id, is_primary)
                        select ?, id, id is not distinct from ?::bigint from team where id = any (?)
                        """, id, primary, teams.toArray(Long[]::new)).update();
    }

    void password(long id, String hash) {
        db.sql("update agent set password_hash = ?, version = version + 1 where person_id = ?", hash, id)
                .update();
    }

    @Nullable String passwordHash(long id) {
        return db.sql("select password_hash from agent where person_id = ?", id)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
