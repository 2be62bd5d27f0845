package kith.directory;

import gg.jte.Content;
import kith.shell.Screen;

/** What can be done with the selected users; contributed by the module that does it. */
public interface ListActions {

    /**
     * The bar that is seen while something is selected; empty for a viewer who may do nothing. The tick boxes of the rows
     * belong to its form, {@code bulk}.
     */
    Content bar(Screen screen, PersonFilter filter);
}
