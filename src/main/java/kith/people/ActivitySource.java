package kith.people;

import java.time.Instant;
import java.util.List;
import kith.access.Viewer;
import kith.organizations.OrganizationId;

/** One kind of thing that happens around people, contributed by the module whose rows tell it. */
public interface ActivitySource {

    /** Its name in addresses, unlike that of any other source. */
    String name();

    /** The kind that shows and hides it. */
    Activity.Kind kind();

    /** The latest things that the viewer may know of, before the place, newest first. Must be answered from an index. */
    List<Activity> before(PersonId person, Place place, int limit, Viewer viewer);

    /** The same around an organization; most sources tell of people alone. */
    default List<Activity> before(OrganizationId organization, Place place, int limit, Viewer viewer) {
        return List.of();
    }

    /** A place in one source: everything at an earlier moment, or at the same one with a smaller id, comes before it. */
    record Place(Instant at, long id) {}
}
