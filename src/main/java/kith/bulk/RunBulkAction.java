package kith.bulk;

import java.util.List;
import kith.audit.Acting;
import kith.audit.Actor;
import kith.jobs.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Runs a bulk action batch by batch until nobody is left to do, or somebody cancels it. */
@Component
class RunBulkAction implements Job {

    static final String NAME = "bulk-action";

    private static final int BATCH = 2_000;
    private static final Logger LOG = LoggerFactory.getLogger(RunBulkAction.class);

    private final BulkActions actions;
    private final BulkItems items;
    private final BulkBatch batch;

    RunBulkAction(BulkActions actions, BulkItems items, BulkBatch batch) {
        this.actions = actions;
        this.items = items;
        this.batch = batch;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(long id) {
        actions.find(id).filter(BulkAction::running).ifPresent(this::run);
    }

    @Override
    public void givenUp(long id) {
        actions.fail(id);
    }

    private void run(BulkAction action) {
        Actor actor = Actor.agent(action.agentId(), action.agentName(), null).through("bulk " + action.id());
        Acting.as(actor, () -> {
            boolean goingOn = true;
            while (goingOn) {
                List<Long> next = items.next(action.id(), BATCH);
                goingOn = !next.isEmpty() && run(action, next);
            }
            actions.finish(action.id());
            return null;
        });
    }

    /** People whom PostgreSQL refuses to change are singled out by halving, so that the rest of their batch is done. */
    private boolean run(BulkAction action, List<Long> ids) {
        try {
            return batch.run(action, ids);
        } catch (DataIntegrityViolationException e) {
            if (ids.size() == 1) {
                LOG.warn("Bulk action {} cannot change user {}", action.id(), ids.getFirst(), e);
                return batch.failed(action, ids.getFirst());
            }
            int half = ids.size() / 2;
            return run(action, ids.subList(0, half)) && run(action, ids.subList(half, ids.size()));
        }
    }
}
