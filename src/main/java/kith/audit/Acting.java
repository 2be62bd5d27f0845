package kith.audit;

/** Binds the actor for the time of a piece of work: each transaction within is attributed to them. */
public final class Acting {

    private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

    private Acting() {}

    /** Runs the work as this actor and hands on what it returns or throws. */
    public static <T, X extends Throwable> T as(Actor actor, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, actor).call(work);
    }

    /** Whoever acts now; the system where nobody was bound. */
    public static Actor current() {
        return CURRENT.orElse(Actor.SYSTEM);
    }
}
