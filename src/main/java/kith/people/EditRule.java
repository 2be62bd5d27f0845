package kith.people;

import kith.access.Viewer;
import kith.sql.Sql;

/**
 * Whom an agent may change. All Access may change everyone; Expanded those with a ticket in one of the agent's
 * departments, and those without any ticket. Answered by the module that knows the tickets.
 */
public interface EditRule {

    /** A condition on {@code person p} that holds for everyone the viewer may change. */
    Sql mayEdit(Viewer viewer);
}
