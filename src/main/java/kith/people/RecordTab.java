package kith.people;

import gg.jte.Content;
import java.util.OptionalLong;
import kith.access.Viewer;
import kith.shell.Screen;
import org.springframework.util.MultiValueMap;

/**
 * A tab of the user record, contributed by the module whose rows it shows. Its address is
 * {@code /agent/users/<id>/<name>}.
 */
public interface RecordTab {

    /** The last part of its address and the end of its message key {@code people.tab.<name>}. */
    String name();

    /** Where it stands among the tabs; tickets 10, chats 20, billing 30, notes 40, activity 50, changes 60, detail 70. */
    int position();

    /** How many entries it has for this viewer; empty where a number says nothing. Must be answered from an index. */
    OptionalLong count(PersonId person, Viewer viewer);

    /** Whether it is shown at all. */
    default boolean shown(PersonId person, Viewer viewer) {
        return true;
    }

    /** Whether agents have it, or users alone. */
    default boolean forAgents() {
        return true;
    }

    /** What stands in it. */
    Content content(PersonId person, Screen screen, MultiValueMap<String, String> parameters);
}
