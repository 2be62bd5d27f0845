package kith.people;

import gg.jte.Content;
import kith.shell.Screen;
import org.jspecify.annotations.Nullable;

/** The list that stands beside an open record; contributed by the module that knows the list. */
public interface RecordList {

    /** The narrow list with the open record marked, read from the filter in the screen's query string. */
    Content beside(PersonId open, Screen screen);

    /** The records before and after this one in that list's order. */
    Neighbours neighbours(PersonId open, Screen screen);

    /** Addresses of the records before and after; {@code null} at either end. */
    record Neighbours(@Nullable String previous, @Nullable String next) {}
}
