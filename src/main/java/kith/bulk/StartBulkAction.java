package kith.bulk;

import kith.access.Permission;
import kith.access.Viewer;
import org.springframework.stereotype.Service;

/** Takes a bulk action on: a small one is done at once, a large one in the background. */
@Service
public class StartBulkAction {

    /** More people than these want a confirmation that names their number. */
    public static final int CONFIRM_ABOVE = 1_000;

    private static final int AT_ONCE = 500;

    private final SelectedPeople selected;
    private final RecordBulkAction recordAction;
    private final RunBulkAction runAction;
    private final BulkActions actions;

    StartBulkAction(
            SelectedPeople selected, RecordBulkAction recordAction, RunBulkAction runAction, BulkActions actions) {
        this.selected = selected;
        this.recordAction = recordAction;
        this.runAction = runAction;
        this.actions = actions;
    }

    /**
     * Starts the action.
     *
     * @param confirmed whether somebody has seen the number of people and said yes
     */
    public StartOutcome start(Selection selection, BulkChange change, Viewer viewer, boolean confirmed) {
        viewer.require(Permission.USERS_EDIT);
        int total = selected.count(selection, viewer);
        if (total == 0) {
            return new StartOutcome.NobodySelected();
        }
        if (total > CONFIRM_ABOVE && !confirmed) {
            return new StartOutcome.ToConfirm(total);
        }
        BulkAction action = recordAction.add(selection, change, viewer);
        return new StartOutcome.Started(runIfSmall(action, viewer));
    }

    /** Takes an action back. Doing so twice starts nothing new. */
    public BulkAction undo(long id, Viewer viewer) {
        viewer.require(Permission.USERS_EDIT);
        BulkAction undo = recordAction.addUndo(actions.get(id, viewer), viewer);
        return runIfSmall(undo, viewer);
    }

    /** Tries once more to do those whom a failed action has not come to. */
    public BulkAction resume(long id, Viewer viewer) {
        viewer.require(Permission.USERS_EDIT);
        return recordAction.resume(actions.get(id, viewer));
    }

    private BulkAction runIfSmall(BulkAction action, Viewer viewer) {
        if (action.counts().total() <= AT_ONCE) {
            runAction.run(action.id());
        }
        return actions.get(action.id(), viewer);
    }
}
