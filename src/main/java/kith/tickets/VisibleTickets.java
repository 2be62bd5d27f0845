package kith.tickets;

import kith.access.Viewer;
import kith.sql.Sql;

/** Which tickets somebody may know of, also for modules whose rows hang on tickets. */
public final class VisibleTickets {

    private VisibleTickets() {}

    /** A condition on {@code ticket t} that holds for every ticket the viewer may see. */
    public static Sql to(Viewer viewer) {
        Sql listed = Sql.of("t.status not in ('SPAM', 'DELETED')");
        return viewer.seesAllTickets()
                ? listed
                : Sql.lines(listed, Sql.of("and t.department_id = any (?)", (Object)
                        viewer.departments().toArray(Long[]::new)));
    }
}
