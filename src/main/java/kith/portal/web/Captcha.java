package kith.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Tells programs from humans without a puzzle: a human opens the form before sending it, needs a moment, and does not
 * fill in what cannot be seen. Whoever is taken for a program is told to send the form once more.
 */
@Component
class Captcha {

    /** The field that nobody sees. */
    static final String TRAP = "website";

    private static final String ATTRIBUTE = "kith.form-opened";
    private static final Duration QUICKEST = Duration.ofSeconds(2);

    private final Clock clock;

    Captcha(Clock clock) {
        this.clock = clock;
    }

    void opened(HttpServletRequest request) {
        request.getSession(true).setAttribute(ATTRIBUTE, clock.instant());
    }

    boolean passed(HttpServletRequest request) {
        HttpSession session = request.getSession(true);
        String trapped = request.getParameter(TRAP);
        boolean human = session.getAttribute(ATTRIBUTE) instanceof Instant opened
                && opened.plus(QUICKEST).isBefore(clock.instant())
                && (trapped == null || trapped.isEmpty());
        if (human) {
            session.removeAttribute(ATTRIBUTE);
        } else if (session.getAttribute(ATTRIBUTE) == null) {
            opened(request);
        }
        return human;
    }
}
