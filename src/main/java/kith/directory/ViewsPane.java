package kith.directory;

import gg.jte.Content;
import kith.shell.Screen;

/** The saved views of the users list; contributed by the module that keeps them. */
public interface ViewsPane {

    /** The views the viewer may open, each with a count that loads by itself; stands in {@code aside.side}. */
    Content pane(Screen screen);

    /** The name of the open view for the head of the list, with the ways to save what was modified. */
    Content title(Screen screen);
}
