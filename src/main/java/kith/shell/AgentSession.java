package kith.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kith.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * How long an agent has been signed in, kept beside the sign-in itself: the session may be older, and be a user's as well.
 *
 * @param seen when the last page was asked for, to the minute
 */
public record AgentSession(Instant since, Instant seen) implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String ATTRIBUTE = "kith.agent";

    /** Counts from now on. */
    public static void begin(HttpServletRequest request, Instant now) {
        request.getSession().setAttribute(ATTRIBUTE, new AgentSession(now, now));
    }

    /** Whether the sign-in has lasted longer than it may; notes that the agent is there when it has not. */
    static boolean over(HttpServletRequest request, Settings settings, Instant now) {
        HttpSession http = request.getSession(false);
        if (http == null) {
            return false;
        }
        AgentSession session =
                http.getAttribute(ATTRIBUTE) instanceof AgentSession known ? known : new AgentSession(now, now);
        if (passed(session.since(), settings.agentLongest(), now)
                || passed(session.seen(), settings.agentIdle(), now)) {
            return true;
        }
        boolean first = session.since().equals(now);
        if (first
                || (byHand(request)
                        && session.seen().plus(1, ChronoUnit.MINUTES).isBefore(now))) {
            http.setAttribute(ATTRIBUTE, new AgentSession(session.since(), now));
        }
        return false;
    }

    /** Pages that ask by themselves, as long as they are open, keep nobody signed in. */
    private static boolean byHand(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/agent/events");
    }

    private static boolean passed(Instant since, @Nullable Duration longest, Instant now) {
        return longest != null && since.plus(longest).isBefore(now);
    }
}
