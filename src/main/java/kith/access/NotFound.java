package kith.access;

import java.io.Serial;

/** There is no such thing, or it is not for this viewer to know; answered with 404. */
public class NotFound extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(what);
    }
}
