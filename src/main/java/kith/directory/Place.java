package kith.directory;

/** Where in the list a page begins or ends. */
sealed interface Place {

    record First() implements Place {}

    record Last() implements Place {}

    record After(Cursor cursor) implements Place {}

    record Before(Cursor cursor) implements Place {}
}
