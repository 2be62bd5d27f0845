package kith.staff;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** The address of a refused sign-in, kept for the form that follows, so that nobody types it twice (WCAG 3.3.7). */
public final class TypedAddress {

    static final String ATTRIBUTE = "kith.typed-address";
    private static final int LONGEST = 254;

    private TypedAddress() {}

    static void keep(HttpServletRequest request) {
        String typed = request.getParameter("email");
        if (typed != null && typed.length() <= LONGEST) {
            request.getSession().setAttribute(ATTRIBUTE, typed);
        }
    }

    /** The address, once; {@code null} when none was refused. */
    public static @Nullable String take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String typed)) {
            return null;
        }
        session.removeAttribute(ATTRIBUTE);
        return typed;
    }
}
