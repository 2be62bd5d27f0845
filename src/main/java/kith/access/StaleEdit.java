package kith.access;

import java.io.Serial;

/** Somebody else changed the row since it was read; answered with 409. */
public class StaleEdit extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public StaleEdit(String what) {
        super(what);
    }
}
