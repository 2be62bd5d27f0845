package kith.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import kith.staff.PasswordHashes;
import kith.staff.PasswordRule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Users change their password, which signs them out everywhere else. */
@Service
public class ChangePassword {

    private final PortalAccounts accounts;
    private final PasswordHashes passwords;
    private final UserSessions sessions;
    private final Clock clock;

    ChangePassword(PortalAccounts accounts, PasswordHashes passwords, UserSessions sessions, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Message keys by field; empty when it was done. */
    @Transactional
    public Map<String, String> change(PortalUser user, String present, String wanted, HttpServletRequest request) {
        if (!passwords.match(present, accounts.passwordHash(user.id()))) {
            return Map.of("present", "portal.password.present.wrong");
        }
        Optional<String> problem = PasswordRule.problem(wanted);
        if (problem.isPresent()) {
            return Map.of("password", problem.get());
        }
        accounts.password(user.id(), passwords.hash(wanted), clock.instant());
        accounts.note(user.id(), "PASSWORD_CHANGE", true, Origin.of(request));
        sessions.begin(user.id(), request);
        return Map.of();
    }
}
