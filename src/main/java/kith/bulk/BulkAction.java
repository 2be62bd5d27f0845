package kith.bulk;

import java.time.Duration;
import java.time.Instant;
import kith.access.Permission;
import kith.access.Viewer;
import kith.people.PersonChange;
import kith.people.PersonStatus;
import org.jspecify.annotations.Nullable;

/**
 * A change of many people that an agent asked for, and how far it got.
 *
 * @param value the status, the label or the name of the organization or usergroup at the time
 * @param undoes the action that this one takes back
 * @param undoneBy the action that takes this one back
 */
public record BulkAction(
        long id,
        long agentId,
        String agentName,
        Kind kind,
        @Nullable String value,
        @Nullable Long organizationId,
        @Nullable Long usergroupId,
        @Nullable Long undoes,
        @Nullable Long undoneBy,
        State state,
        Counts counts,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** How long an action can be taken back. */
    public static final Duration UNDO = Duration.ofDays(30);

    /** What is changed. */
    public enum Kind {
        SET_STATUS,
        SET_ORGANIZATION,
        CLEAR_ORGANIZATION,
        ADD_LABEL,
        REMOVE_LABEL,
        ADD_GROUP,
        REMOVE_GROUP
    }

    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        /** Stopped by a fault that came again with every try; whoever is not settled can be done by trying once more. */
        FAILED
    }

    /** How many people it is about, and what came of them. */
    public record Counts(int total, int changed, int unchanged, int skipped, int failed) {

        public int settled() {
            return changed + unchanged + skipped + failed;
        }
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    /** Whether it stopped by a fault and may be tried once more. */
    public boolean resumable() {
        return state == State.FAILED && undoneBy == null;
    }

    public boolean undoable(Instant now) {
        return !running()
                && undoes == null
                && undoneBy == null
                && counts.changed() > 0
                && createdAt.plus(UNDO).isAfter(now);
    }

    /** Agents see their own actions, administrators see all. */
    boolean visibleTo(Viewer viewer) {
        return viewer.agentId() == agentId || viewer.may(Permission.ADMINISTER);
    }

    PersonChange change() {
        return switch (kind) {
            case SET_STATUS -> new PersonChange.SetStatus(PersonStatus.valueOf(given(value)));
            case SET_ORGANIZATION -> new PersonChange.SetOrganization(given(organizationId));
            case CLEAR_ORGANIZATION -> new PersonChange.ClearOrganization();
            case ADD_LABEL -> new PersonChange.AddLabel(given(value));
            case REMOVE_LABEL -> new PersonChange.RemoveLabel(given(value));
            case ADD_GROUP -> new PersonChange.AddGroup(given(usergroupId));
            case REMOVE_GROUP -> new PersonChange.RemoveGroup(given(usergroupId));
        };
    }

    private <T> T given(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("Bulk action " + id + " has lost what it sets");
        }
        return part;
    }
}
