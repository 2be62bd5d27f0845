package kith.people;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** What people lose and what they gain of one kind. */
record Difference<T>(List<Owned<T>> gone, List<Owned<T>> come) {

    /** Who changes, and from what to what. */
    interface Step<P> {

        long person();

        P before();

        P after();
    }

    static <P, T> Difference<T> of(List<? extends Step<P>> changes, Function<P, List<T>> part, BiPredicate<T, T> same) {
        List<Owned<T>> gone = new ArrayList<>();
        List<Owned<T>> come = new ArrayList<>();
        for (Step<P> change : changes) {
            List<T> before = part.apply(change.before());
            List<T> after = part.apply(change.after());
            add(gone, change.person(), before, after, same);
            add(come, change.person(), after, before, same);
        }
        return new Difference<>(gone, come);
    }

    private static <T> void add(
            List<Owned<T>> all, long person, List<T> these, List<T> withoutThose, BiPredicate<T, T> same) {
        for (T value : these) {
            if (withoutThose.stream().noneMatch(other -> same.test(value, other))) {
                all.add(new Owned<>(person, value, false));
            }
        }
    }
}
