package kith.organizations;

import gg.jte.Content;
import java.util.OptionalLong;
import kith.access.Viewer;
import kith.shell.Screen;
import org.springframework.util.MultiValueMap;

/**
 * A tab on the record of an organization, contributed by the module whose rows it shows. Its address is
 * {@code /agent/organizations/<id>/<name>}.
 */
public interface OrganizationTab {

    /** The last part of its address and the end of its message key {@code organizations.tab.<name>}. */
    String name();

    /** Where it stands among the tabs; members 10, tickets 20, notes 40, activity 50, changes 60. */
    int position();

    /** How many entries it has for this viewer; empty where a number says nothing. Must be answered from an index. */
    OptionalLong count(Organization organization, Viewer viewer);

    /** What stands in it. */
    Content content(Organization organization, Screen screen, MultiValueMap<String, String> parameters);
}
