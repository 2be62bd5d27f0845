package kith.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kith.access.Permission;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.audit.Actor;
import kith.audit.SystemLog;
import kith.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets agents see the portal as a user does, and change nothing there. It is no sign-in of the user: neither their activity
 * nor when they were last there says anything of it, the system log does.
 */
@Service
public class SeeAsUser {

    private static final String ATTRIBUTE = "kith.view";

    private final PortalViews views;
    private final PortalAccounts accounts;
    private final Viewers viewers;
    private final SystemLog systemLog;
    private final Clock clock;

    SeeAsUser(PortalViews views, PortalAccounts accounts, Viewers viewers, SystemLog systemLog, Clock clock) {
        this.views = views;
        this.accounts = accounts;
        this.viewers = viewers;
        this.systemLog = systemLog;
        this.clock = clock;
    }

    /** A token that begins the view once, within a minute; empty when there is nothing to see. */
    @Transactional
    public Optional<String> ask(PersonId person, Viewer viewer, HttpServletRequest request) {
        viewer.require(Permission.USERS_SEE_PORTAL_AS);
        Instant now = clock.instant();
        HttpSession session = request.getSession(false);
        boolean nothing = accounts.passwordHash(person) == null
                || accounts.user(new PortalSession(person.value(), now, now, null))
                        .isEmpty();
        return session == null || nothing
                ? Optional.empty()
                : views.session(session.getId()).map(number -> views.make(person, viewer.agentId(), number, now));
    }

    /** Begins the view in this browser, beside whoever has signed in there; false when the token does not hold. */
    @Transactional
    public boolean begin(String token, HttpServletRequest request) {
        Optional<PortalView> found = views.begin(token, clock.instant()).flatMap(views::find);
        Optional<Viewer> agent = found.flatMap(this::agent);
        if (found.isEmpty() || agent.isEmpty()) {
            return false;
        }
        end(request);
        request.getSession(true);
        if (!isSignedIn(agent.get())) {
            request.changeSessionId();
        }
        request.getSession().setAttribute(ATTRIBUTE, found.get().id());
        systemLog.record(
                Actor.agent(agent.get().agentId(), agent.get().name(), request.getRemoteAddr()),
                new PortalEvent.ViewBegun(found.get().person().value()));
        return true;
    }

    /** The user whose portal an agent sees in this browser; what no longer holds is not seen. */
    Optional<PortalUser> seen(HttpServletRequest request) {
        return number(request)
                .flatMap(views::find)
                .flatMap(view -> agent(view)
                        .flatMap(agent -> accounts.user(new PortalSession(
                                        view.person().value(), view.createdAt(), view.createdAt(), null))
                                .map(user -> user.seenBy(SeenBy.of(agent)))));
    }

    /** Ends the view of this browser and nothing else; false when there was none. */
    @Transactional
    public boolean end(HttpServletRequest request) {
        Optional<Long> number = number(request);
        number.ifPresent(view -> {
            request.getSession().removeAttribute(ATTRIBUTE);
            end(view, request.getRemoteAddr());
        });
        return number.isPresent();
    }

    /** Ends what was left open when its session ended or a right was lost, so that the log tells of every end. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    @Transactional
    void endWhatIsOver() {
        for (long view : views.begun()) {
            if (views.find(view).flatMap(this::agent).isEmpty()) {
                end(view, null);
            }
        }
    }

    private void end(long number, @Nullable String ip) {
        views.remove(number)
                .ifPresent(view -> systemLog.record(
                        Actor.agent(view.agent(), views.agentName(view.agent()), ip),
                        new PortalEvent.ViewEnded(view.person().value())));
    }

    private Optional<Viewer> agent(PortalView view) {
        return viewers.find(view.agent()).filter(agent -> agent.may(Permission.USERS_SEE_PORTAL_AS));
    }

    private static boolean isSignedIn(Viewer agent) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getName().equals(Long.toString(agent.agentId()));
    }

    private static Optional<Long> number(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof Long view
                ? Optional.of(view)
                : Optional.empty();
    }
}
