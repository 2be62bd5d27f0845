package kith.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import kith.audit.Acting;
import kith.audit.Actor;
import kith.portal.PortalSettingsRepository.All;
import kith.shell.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Looks the signed-in user up anew for each page of the portal, so that whoever is closed is out at once; writes the page
 * in their language and attributes to them what the request changes.
 */
@Component
@Order(1) // behind Spring Security's chain and the agent side's own filter
public class CurrentUser extends OncePerRequestFilter {

    private static final String ATTRIBUTE = CurrentUser.class.getName();
    private static final String SETTINGS = All.class.getName();

    private final UserSessions sessions;
    private final PortalSettingsRepository settings;
    private final SeeAsUser seeing;
    private final PortalLanguages languages;

    CurrentUser(UserSessions sessions, PortalSettingsRepository settings, SeeAsUser seeing, PortalLanguages languages) {
        this.sessions = sessions;
        this.settings = settings;
        this.seeing = seeing;
        this.languages = languages;
    }

    /** Who is signed in on the portal. */
    public static @Nullable PortalUser of(HttpServletRequest request) {
        return (PortalUser) request.getAttribute(ATTRIBUTE);
    }

    /** The settings as this request found them. */
    public static @Nullable All settings(HttpServletRequest request) {
        return (All) request.getAttribute(SETTINGS);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/agent") || path.startsWith("/assets/") || path.equals("/error");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<PortalUser> seen = seeing.seen(request);
        if (seen.isEmpty() && seeing.end(request)) {
            response.sendRedirect("/view");
            return;
        }
        All all = settings.all();
        request.setAttribute(SETTINGS, all);
        Optional<PortalUser> user = seen.isPresent() ? seen : sessions.current(request, all);
        request.setAttribute(ATTRIBUTE, user.orElse(null));
        languages.reader(user.orElse(null), wish(request)).reads(request);
        if (user.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            Acting.as(actor(user.get(), request), () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static Actor actor(PortalUser user, HttpServletRequest request) {
        SeenBy agent = user.seenBy();
        return agent == null
                ? new Actor(Actor.Kind.USER, user.id().value(), user.name(), "portal", request.getRemoteAddr())
                : Actor.agent(agent.agent(), agent.name(), request.getRemoteAddr());
    }

    private static @Nullable String wish(HttpServletRequest request) {
        Cookie chosen = WebUtils.getCookie(request, Screen.LANGUAGE_COOKIE);
        return chosen == null ? request.getHeader("Accept-Language") : chosen.getValue();
    }
}
