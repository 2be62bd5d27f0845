package kith.portal.web;

import java.io.Serial;

/** An agent who sees the portal as a user does wanted to do something in the user's name. */
class OnlySeen extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    OnlySeen() {
        super("an agent cannot act as a user");
    }
}
