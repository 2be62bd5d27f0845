package kith.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.audit.Acting;
import kith.audit.Actor;
import kith.settings.SettingsStore;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks the signed-in agent of the agent side up anew for each request, so that a change of scope acts at once and a disabled account is
 * out at once, and attributes all that the request changes to them.
 */
@Component
@Order(0) // behind Spring Security's chain, which runs at -100
class CurrentViewer extends OncePerRequestFilter {

    private static final String ATTRIBUTE = CurrentViewer.class.getName();

    private final Viewers viewers;
    private final SettingsStore settings;
    private final Clock clock;

    CurrentViewer(Viewers viewers, SettingsStore settings, Clock clock) {
        this.viewers = viewers;
        this.settings = settings;
        this.clock = clock;
    }

    static @Nullable Viewer of(HttpServletRequest request) {
        return (Viewer) request.getAttribute(ATTRIBUTE);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/agent");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        Optional<Long> id = signedIn == null ? Optional.empty() : personId(signedIn.getName());
        Optional<Viewer> viewer = id.flatMap(viewers::find);
        if (id.isPresent() && (viewer.isEmpty() || over(viewer.get(), request))) {
            endSession(request);
            sendToSignIn(request, response);
            return;
        }
        if (viewer.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(ATTRIBUTE, viewer.get());
        continueAs(viewer.get(), request, response, chain);
    }

    private boolean over(Viewer viewer, HttpServletRequest request) {
        return AgentSession.over(request, settings.asOf(viewer.configuration()), clock.instant());
    }

    private static void continueAs(
            Viewer viewer, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Actor actor = Actor.agent(viewer.agentId(), viewer.name(), request.getRemoteAddr());
        try {
            Acting.as(actor, () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static Optional<Long> personId(String name) {
        return name.chars().allMatch(Character::isDigit) && !name.isEmpty() && name.length() < 19
                ? Optional.of(Long.valueOf(name))
                : Optional.empty();
    }

    private static void sendToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("true".equals(request.getHeader("HX-Request"))) {
            response.setHeader("Kith-Sign-In", "/agent/login");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect("/agent/login");
        }
    }

    private static void endSession(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        UserSession.keepAlone(request);
    }
}
