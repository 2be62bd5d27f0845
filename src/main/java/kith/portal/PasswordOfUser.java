package kith.portal;

import java.time.Clock;
import java.util.Optional;
import kith.audit.SystemLog;
import kith.people.FirstPassword;
import kith.people.PersonId;
import kith.staff.PasswordHashes;
import kith.staff.PasswordRule;
import org.springframework.stereotype.Component;

/** Gives users the password that an agent chose for them; the first one registers them. */
@Component
class PasswordOfUser implements FirstPassword {

    private final PortalAccounts accounts;
    private final PasswordHashes passwords;
    private final SystemLog systemLog;
    private final Clock clock;

    PasswordOfUser(PortalAccounts accounts, PasswordHashes passwords, SystemLog systemLog, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.systemLog = systemLog;
        this.clock = clock;
    }

    @Override
    public int shortest() {
        return PasswordRule.SHORTEST;
    }

    @Override
    public int longest() {
        return PasswordRule.LONGEST;
    }

    @Override
    public Optional<String> problem(String password) {
        return PasswordRule.problem(password);
    }

    @Override
    public void give(PersonId person, String password) {
        accounts.password(person, passwords.hash(password), clock.instant());
        systemLog.record(new PortalEvent.PasswordSet(person.value()));
    }
}
