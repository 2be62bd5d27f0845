package kith.access;

import java.io.Serial;

/** The viewer may not do this; answered with 403. */
public class Forbidden extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public Forbidden(Permission missing) {
        super("missing permission " + missing);
    }

    public Forbidden(String reason) {
        super(reason);
    }
}
