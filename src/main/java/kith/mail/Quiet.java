package kith.mail;

/** Holds while something is taken in that no machine may answer (RFC 3834 §2): nothing automatic goes to its sender. */
public final class Quiet {

    private static final ScopedValue<Boolean> QUIET = ScopedValue.newInstance();

    private Quiet() {}

    /** Does the work, quietly or not, and hands on what it returns or throws. */
    public static <T, X extends Throwable> T when(boolean quiet, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(QUIET, quiet).call(work);
    }

    /** Whether it holds now. */
    public static boolean holds() {
        return QUIET.orElse(false);
    }
}
