package kith.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * Where the session keeps a user's sign-in on the portal. An agent and a user can be signed in in one browser; neither
 * gives any right on the other side.
 */
public final class UserSession {

    public static final String ATTRIBUTE = "kith.user";

    private UserSession() {}

    /** Ends the session with everything in it but the sign-in of a user, which goes on in a new one. */
    public static void keepAlone(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return;
        }
        Object user = session.getAttribute(ATTRIBUTE);
        session.invalidate();
        if (user != null) {
            request.getSession(true).setAttribute(ATTRIBUTE, user);
        }
    }
}
