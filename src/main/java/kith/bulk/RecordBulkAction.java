package kith.bulk;

import java.time.Clock;
import java.util.Optional;
import kith.access.NotFound;
import kith.access.Viewer;
import kith.audit.SystemLog;
import kith.jobs.Jobs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores a bulk action with everyone it is about, and has a job stand by that does what nobody else has done. */
@Component
class RecordBulkAction {

    private final BulkActions actions;
    private final BulkItems items;
    private final SelectedPeople selected;
    private final SystemLog systemLog;
    private final Jobs jobs;
    private final Clock clock;

    RecordBulkAction(
            BulkActions actions,
            BulkItems items,
            SelectedPeople selected,
            SystemLog systemLog,
            Jobs jobs,
            Clock clock) {
        this.actions = actions;
        this.items = items;
        this.selected = selected;
        this.systemLog = systemLog;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Transactional
    BulkAction add(Selection selection, BulkChange change, Viewer viewer) {
        long id = actions.add(viewer, change);
        return begin(id, selected.addTo(id, selection, viewer), new BulkEvent.Started(id, change.kind()));
    }

    @Transactional
    BulkAction addUndo(BulkAction undone, Viewer viewer) {
        if (undone.undoneBy() != null) {
            return get(undone.undoneBy());
        }
        if (!undone.undoable(clock.instant())) {
            throw new NotFound("a way to undo bulk action " + undone.id());
        }
        Optional<Long> id = actions.addUndo(undone, viewer);
        if (id.isEmpty()) {
            return get(undone.id());
        }
        return begin(id.get(), items.addChangedBy(undone.id(), id.get()), new BulkEvent.Undone(undone.id(), id.get()));
    }

    /** Goes on with an action that failed, with everyone who is still to do. */
    @Transactional
    BulkAction resume(BulkAction failed) {
        if (actions.resume(failed.id())) {
            jobs.start(RunBulkAction.NAME, failed.id());
        }
        return get(failed.id());
    }

    private BulkAction begin(long id, int total, BulkEvent event) {
        actions.setTotal(id, total);
        systemLog.record(event);
        jobs.start(RunBulkAction.NAME, id);
        return get(id);
    }

    private BulkAction get(long id) {
        return actions.find(id).orElseThrow(() -> new NotFound("bulk action " + id));
    }
}
