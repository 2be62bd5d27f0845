package kith.portal.web;

import java.io.Serial;

/** The page is for users who have signed in; answered with the way there. */
class SignInNeeded extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    SignInNeeded() {
        super("nobody is signed in on the portal");
    }
}
