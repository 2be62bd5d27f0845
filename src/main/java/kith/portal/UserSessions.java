package kith.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kith.people.PersonId;
import kith.portal.PortalSettingsRepository.All;
import kith.shell.UserSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Begins, continues and ends the sign-ins of users, beside those of agents in the same session. */
@Component
public class UserSessions {

    private final PortalAccounts accounts;
    private final Clock clock;

    UserSessions(PortalAccounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Lets the person in; the session gets a new id, so that whoever planted the old one has nothing of it. */
    public void begin(PersonId person, HttpServletRequest request) {
        begin(person, null, request);
    }

    void begin(PersonId person, @Nullable String link, HttpServletRequest request) {
        Instant now = clock.instant();
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute(UserSession.ATTRIBUTE, new PortalSession(person.value(), now, now, link));
    }

    /** Who is signed in, read anew; a sign-in that is over is ended. */
    Optional<PortalUser> current(HttpServletRequest request, All settings) {
        HttpSession http = request.getSession(false);
        if (http == null || !(http.getAttribute(UserSession.ATTRIBUTE) instanceof PortalSession session)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<PortalUser> user = over(session, settings, now) ? Optional.empty() : accounts.user(session);
        if (user.isEmpty()) {
            end(request);
        } else if (session.seen().plus(1, ChronoUnit.MINUTES).isBefore(now)) {
            http.setAttribute(UserSession.ATTRIBUTE, session.seenAt(now));
        }
        return user;
    }

    private static boolean over(PortalSession session, All settings, Instant now) {
        Duration idle = Duration.ofMinutes(settings.portal().sessionMinutes());
        Duration longest = settings.general().userLongest();
        return session.seen().plus(idle).isBefore(now)
                || (longest != null && session.since().plus(longest).isBefore(now));
    }

    /** Signs the user out; an agent in the same browser stays. */
    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return;
        }
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            session.invalidate();
        } else {
            session.removeAttribute(UserSession.ATTRIBUTE);
        }
    }
}
