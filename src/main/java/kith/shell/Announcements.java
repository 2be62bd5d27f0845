package kith.shell;

import java.util.Optional;
import kith.access.Viewer;
import kith.i18n.Texts;

/** What agents are to be told on whatever page they are; answered by the module whose work it is. Asked for with each whole page. */
public interface Announcements {

    /** What the agent does not know yet, the oldest first. */
    Optional<Announcement> next(Viewer viewer, Texts texts);
}
