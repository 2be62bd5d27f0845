package kith.people;

import java.util.List;

/** One thing of a person, and whether it is their first of its kind. */
record Owned<T>(long person, T value, boolean first) {

    static <T> void add(List<Owned<T>> all, long person, List<T> values) {
        for (int i = 0; i < values.size(); i++) {
            all.add(new Owned<>(person, values.get(i), i == 0));
        }
    }

    /** Who and what, as the two arrays that PostgreSQL unnests. */
    static Object[] columns(List<Owned<String>> all) {
        return new Object[] {Columns.numbers(all, Owned::person), Columns.texts(all, Owned::value)};
    }
}
