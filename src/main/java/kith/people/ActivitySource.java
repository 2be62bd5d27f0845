package kith.people;

import java.time.Instant;
import java.util.List;
import kith.access.Viewer;

/** One kind of thing that happens around people, contributed by the module whose rows tell it. */
public interface ActivitySource {

    /** Its name in addresses, unlike that of any other source. */
    String name();

    /** The kind that shows and hides it. */
    Activity.Kind kind();

    /** The latest things that the viewer may know of, before the place, newest first. Must be answered from an index. */
    List<Activity> before(PersonId person, Place place, int limit, Viewer viewer);

    /** A place in one source: everything at an earlier moment, or at the same one with a smaller id, comes before it. */
    record Place(Instant at, long id) {}
}
