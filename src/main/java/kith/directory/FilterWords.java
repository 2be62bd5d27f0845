package kith.directory;

import java.util.List;
import kith.shell.Screen;

/** Says filters in the reader's words, for pages of other modules. */
public interface FilterWords {

    /** What the list is narrowed by, one piece for each condition; empty for everyone. */
    List<String> of(PersonFilter filter, Screen screen);
}
