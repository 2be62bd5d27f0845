package kith.staff;

import java.io.Serial;
import org.springframework.security.core.AuthenticationException;

/** The session that a form came from is over. */
class SessionEnded extends AuthenticationException {

    @Serial
    private static final long serialVersionUID = 1L;

    SessionEnded(Throwable cause) {
        super("the session has ended", cause);
    }
}
