package kith.shell;

import kith.access.Viewer;

/** How many chats wait for somebody to accept them; answered by the module that has them, asked for with each whole page. */
public interface WaitingChats {

    /** Those that the agent may see. */
    long count(Viewer viewer);
}
