package kith.directory;

import org.jspecify.annotations.Nullable;

/** A row together with its place in the order. */
record Found(PersonRow row, int segment, String key) {

    Cursor cursor(String order, @Nullable Long position) {
        return new Cursor(order, segment, key, row.id(), position);
    }
}
