package kith.portal;

import java.util.Optional;
import kith.people.PersonId;
import kith.portal.PortalAccounts.Credentials;
import kith.staff.PasswordHashes;
import kith.staff.SignInFailures;
import kith.staff.SignInFailures.Side;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks the address and password of a user. Known and unknown addresses, closed and open accounts take the same time,
 * count the same failures and get the same answer.
 */
@Service
public class SignInUser {

    private final PortalAccounts accounts;
    private final PortalSettingsRepository settings;
    private final SignInFailures failures;
    private final PasswordHashes passwords;

    SignInUser(
            PortalAccounts accounts,
            PortalSettingsRepository settings,
            SignInFailures failures,
            PasswordHashes passwords) {
        this.accounts = accounts;
        this.settings = settings;
        this.failures = failures;
        this.passwords = passwords;
    }

    /** What came of it. */
    public sealed interface Outcome {

        record SignedIn(PersonId person) implements Outcome {}

        record Wrong() implements Outcome {}

        /** Too many wrong passwords for this address within a few minutes. */
        record Locked() implements Outcome {}
    }

    @Transactional
    public Outcome signIn(String address, String password, Origin origin) {
        boolean counted = settings.now().lockout();
        if (counted && failures.locked(Side.USER, address)) {
            return new Outcome.Locked();
        }
        Optional<Credentials> found = accounts.credentials(address);
        boolean right =
                passwords.match(password, found.map(Credentials::passwordHash).orElse(null));
        Optional<PersonId> person = found.map(known -> new PersonId(known.personId()));
        if (!right) {
            failures.add(Side.USER, address, origin.ip());
            person.ifPresent(known -> accounts.note(known, "SIGN_IN", false, origin));
            return new Outcome.Wrong();
        }
        failures.forget(Side.USER, address);
        accounts.note(person.orElseThrow(), "SIGN_IN", true, origin);
        return new Outcome.SignedIn(person.orElseThrow());
    }
}
