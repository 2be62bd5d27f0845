package kith.staff;

import java.util.List;
import java.util.Optional;
import kith.audit.Actor;
import kith.audit.SystemLog;
import kith.staff.SignInFailures.Side;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks an agent's address and password. Known and unknown addresses take the same time, count the same failures and
 * get the same answer.
 */
@Component
class AgentSignIn implements AuthenticationProvider {

    private final Agents agents;
    private final SignInFailures failures;
    private final SignInHistory history;
    private final SystemLog systemLog;
    private final PasswordHashes passwords;

    AgentSignIn(
            Agents agents,
            SignInFailures failures,
            SignInHistory history,
            SystemLog systemLog,
            PasswordHashes passwords) {
        this.agents = agents;
        this.failures = failures;
        this.history = history;
        this.systemLog = systemLog;
        this.passwords = passwords;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String address = attempt.getName();
        Origin origin = Origin.of(attempt);
        if (failures.locked(Side.AGENT, address)) {
            throw new LockedException("locked");
        }
        Optional<AgentAccount> account = agents.findByAddress(address);
        boolean right = passwords.match(
                String.valueOf(attempt.getCredentials()),
                account.map(AgentAccount::passwordHash).orElse(null));
        if (!right || !account.get().enabled()) {
            failures.add(Side.AGENT, address, origin.ip());
            account.ifPresent(known -> history.failed(known.personId(), origin));
            systemLog.record(
                    new Actor(Actor.Kind.SYSTEM, null, "Kith", "sign-in", origin.ip()),
                    new StaffEvent.SignInRefused(
                            account.map(AgentAccount::personId).orElse(null)));
            throw new BadCredentialsException("refused");
        }
        failures.forget(Side.AGENT, address);
        history.succeeded(account.get().personId(), origin);
        return UsernamePasswordAuthenticationToken.authenticated(
                Long.toString(account.get().personId()), null, List.of(new SimpleGrantedAuthority("AGENT")));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** Where an attempt came from. */
    record Origin(@Nullable String ip, @Nullable String client) {

        static Origin of(Authentication attempt) {
            return attempt.getDetails() instanceof SignInDetails details
                    ? new Origin(details.getRemoteAddress(), details.client())
                    : new Origin(
                            attempt.getDetails() instanceof WebAuthenticationDetails web
                                    ? web.getRemoteAddress()
                                    : null,
                            null);
        }
    }
}
