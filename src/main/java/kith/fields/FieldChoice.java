package kith.fields;

import org.jspecify.annotations.Nullable;

/**
 * Something to choose.
 *
 * @param parent the choice it stands under
 * @param path its name after those it stands under; no other choice of the field has the same
 */
public record FieldChoice(long id, @Nullable Long parent, String name, String path) {

    /** Stands between the names of a path, and in no name. */
    public static final String SEPARATOR = " › ";

    /** How many choices it stands under. */
    public int depth() {
        return path.split(SEPARATOR, -1).length - 1;
    }
}
