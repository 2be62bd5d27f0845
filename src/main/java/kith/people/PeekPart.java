package kith.people;

import gg.jte.Content;
import kith.shell.Screen;

/** Something another module shows on the small card about a person, and in the side panel: the latest tickets. */
public interface PeekPart {

    /** Where it stands among the others. */
    int position();

    /** What it shows of this person; nothing when there is nothing to show. */
    Content content(PersonId person, Screen screen);
}
