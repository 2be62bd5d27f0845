package kith.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kith.access.NotFound;
import kith.audit.Actor;
import kith.fields.FieldForm;
import kith.i18n.Texts;
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
    private final PortalForms forms;
    private final Clock clock;

    UseLink(
            PortalLinks links,
            PortalAccounts accounts,
            PasswordHashes passwords,
            UserSessions sessions,
            OwnProfile profile,
            PortalForms forms,
            Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.profile = profile;
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * Gives the user a password, which signs them in here and out everywhere else, and keeps what they say of themselves.
     *
     * @param fields what {@link PortalForms#problems} found nothing wrong with
     * @return message keys by field; empty when it was done
     */
    @Transactional
    public Map<String, String> choosePassword(
            Kind kind, String token, String password, FieldForm fields, Texts texts, HttpServletRequest request) {
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
        forms.save(fields, person, texts);
        Origin origin = Origin.of(request);
        accounts.note(person, first ? "REGISTRATION" : "PASSWORD_CHANGE", true, origin);
        sessions.begin(person, request);
        return Map.of();
    }

    /** Whoever has the link in their mail, as the logs name them. */
    public Actor reader(PortalLink link, Origin origin) {
        Instant now = clock.instant();
        long id = link.person().value();
        String name = accounts.user(new PortalSession(id, now, now, null))
                .map(PortalUser::name)
                .orElse("");
        return new Actor(Actor.Kind.USER, id, name, "portal", origin.ip());
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
