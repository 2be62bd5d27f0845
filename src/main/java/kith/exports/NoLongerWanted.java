package kith.exports;

import java.io.Serial;

/** The export was removed, or another try has taken over. */
final class NoLongerWanted extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    NoLongerWanted(long export) {
        super("export " + export);
    }
}
