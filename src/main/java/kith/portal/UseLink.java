package kith.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import kith.access.NotFound;
import kith.people.EmailAddress;
import kith.people.OwnProfile;
import kith.people.PersonId;
import kith.portal.PortalLink.Kind;
import kith.staff.PasswordHashes;
import kith.staff.PasswordRule;
import kith.tickets.TicketId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens what a one-time link leads to, once. */
@Service
public class UseLink {

    private final PortalLinks links;
    private final PortalAccounts accounts;
    private final PasswordHashes passwords;
    private final UserSessions sessions;
    private final OwnProfile profile;
    private final Clock clock;

    UseLink(
            PortalLinks links,
            PortalAccounts accounts,
            PasswordHashes passwords,
            UserSessions sessions,
            OwnProfile profile,
            Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.profile = profile;
        this.clock = clock;
    }

    /**
     * Gives the user a password, which signs them in here and out everywhere else.
     *
     * @return message keys by field; empty when it was done
     */
    @Transactional
    public Map<String, String> choosePassword(Kind kind, String token, String password, HttpServletRequest request) {
        if (!kind.choosesPassword() || links.find(kind, token).isEmpty()) {
            throw new NotFound("link");
        }
        Optional<String> problem = PasswordRule.problem(password);
        if (problem.isPresent()) {
            return Map.of("password", problem.get());
        }
        PortalLink link = links.use(kind, token).orElseThrow(() -> new NotFound("link"));
        PersonId person = link.person();
        boolean first = accounts.passwordHash(person) == null;
        accounts.password(person, passwords.hash(password), clock.instant());
        verify(link);
        Origin origin = Origin.of(request);
        accounts.note(person, first ? "REGISTRATION" : "PASSWORD_CHANGE", true, origin);
        sessions.begin(person, request);
        return Map.of();
    }

    /** The address the link was mailed to is the user's. */
    @Transactional
    public PersonId confirmAddress(String token, HttpServletRequest request) {
        PortalLink link = links.use(Kind.ADDRESS, token).orElseThrow(() -> new NotFound("link"));
        EmailAddress address =
                EmailAddress.parse(String.valueOf(link.address())).orElseThrow(() -> new NotFound("address"));
        if (!profile.confirm(link.person(), address)) {
            throw new NotFound("address");
        }
        accounts.note(link.person(), "VALIDATION", true, Origin.of(request));
        return link.person();
    }

    /** Lets a guest see and answer one ticket. */
    @Transactional
    public TicketId openTicket(String token, HttpServletRequest request) {
        PortalLink link = links.use(Kind.TICKET, token).orElseThrow(() -> new NotFound("link"));
        verify(link);
        TicketId ticket = link.ticket();
        if (ticket == null) {
            throw new NotFound("link");
        }
        sessions.begin(link.person(), PortalLinks.name(token), request);
        return ticket;
    }

    private void verify(PortalLink link) {
        String address = link.address();
        if (address != null) {
            accounts.verify(link.person(), address);
        }
    }
}
