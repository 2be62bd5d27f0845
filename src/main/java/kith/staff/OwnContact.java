package kith.staff;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kith.access.Viewer;
import kith.audit.SystemLog;
import kith.people.EmailAddress;
import kith.people.PhoneNumber;
import kith.sql.Database;
import kith.staff.SaveOutcome.Refused;
import kith.staff.SaveOutcome.Saved;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How agents can be reached themselves: the address they sign in with, their own phone, and whether they are away. */
@Service
public class OwnContact {

    /** What an agent says about it; an empty phone is none. */
    public record Reach(String email, String phone, boolean onVacation) {}

    private final Database db;
    private final AgentAccounts accounts;
    private final PasswordEncoder passwords;
    private final SystemLog systemLog;

    OwnContact(Database db, AgentAccounts accounts, PasswordEncoder passwords, SystemLog systemLog) {
        this.db = db;
        this.accounts = accounts;
        this.passwords = passwords;
        this.systemLog = systemLog;
    }

    public Reach of(Viewer viewer) {
        return db.sql("""
                        select coalesce(e.address, '') as email, coalesce(a.phone, '') as phone, a.on_vacation
                        from agent a
                        left join email_address e on e.person_id = a.person_id and e.is_primary
                        where a.person_id = ?
                        """, viewer.agentId()).query(Reach.class).single();
    }

    /** Another address asks for the password again, because whoever has the address can have the account. */
    @Transactional
    public SaveOutcome save(Reach reach, String password, Viewer viewer) {
        long agent = viewer.agentId();
        String email = reach.email().strip();
        boolean newAddress = !email.equals(of(viewer).email());
        Optional<PhoneNumber> phone = PhoneNumber.parse(reach.phone());
        Map<String, String> problems = new HashMap<>();
        if (newAddress) {
            problems.putAll(problems(agent, email, password));
        }
        if (!reach.phone().isBlank() && phone.isEmpty()) {
            problems.put("phone", "staff.phone.invalid");
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        if (newAddress) {
            accounts.readdress(agent, email);
            systemLog.record(new StaffEvent.AddressChanged(agent));
        }
        accounts.reach(
                agent,
                phone.map(PhoneNumber::text).orElse(null),
                phone.map(PhoneNumber::e164).orElse(null),
                reach.onVacation());
        return new Saved(agent);
    }

    private Map<String, String> problems(long agent, String email, String password) {
        if (EmailAddress.parse(email).isEmpty()) {
            return Map.of("email", "staff.email.invalid");
        }
        if (accounts.addressTaken(email, agent)) {
            return Map.of("email", "staff.email.taken");
        }
        @Nullable String hash = accounts.passwordHash(agent);
        boolean right = hash != null && password.length() <= PasswordRule.LONGEST && passwords.matches(password, hash);
        return right ? Map.of() : Map.of("confirmation", "staff.password.wrong");
    }
}
