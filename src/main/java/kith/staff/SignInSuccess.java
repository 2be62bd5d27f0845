package kith.staff;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import kith.shell.AgentSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads a signed-in agent to the page they had asked for; a page that asked by itself gets its new token and goes on. */
class SignInSuccess implements AuthenticationSuccessHandler {

    private static final String HOME = "/agent";

    /** What Spring Security adds to the address of a saved request. */
    private static final String MARK = "&?continue$";

    private final HttpSessionRequestCache asked = new HttpSessionRequestCache();
    private final SimpleUrlAuthenticationSuccessHandler home = new SimpleUrlAuthenticationSuccessHandler(HOME);

    private final Clock clock;

    SignInSuccess(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        AgentSession.begin(request, clock.instant());
        // Made now: of several pages that open at once each would make its own, and only the last one would hold.
        String token = ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
        if ("true".equals(request.getHeader("HX-Request"))) {
            response.setHeader("Kith-Csrf", token);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        SavedRequest page = asked.getRequest(request, response);
        if (page == null) {
            home.onAuthenticationSuccess(request, response, authentication);
        } else {
            asked.removeRequest(request, response);
            response.sendRedirect(path(page));
        }
    }

    /** Path and query alone: the host of the request that was saved is nobody's business. */
    private static String path(SavedRequest page) {
        var address = UriComponentsBuilder.fromUriString(page.getRedirectUrl()).build();
        String query = address.getQuery() == null ? "" : address.getQuery().replaceFirst(MARK, "");
        String path = "/" + String.valueOf(address.getPath()).replaceFirst("^[/\\\\]+", "");
        return query.isEmpty() ? path : path + "?" + query;
    }
}
