package kith.bulk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.people.ChangePeople;
import kith.people.PersonChanged;
import kith.people.PersonChanged.Former;
import kith.people.PersonChanged.Result;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes some of the people of a bulk action, and records what came of them in the same transaction: after a killed
 * process they are either done and recorded, or neither.
 */
@Component
class BulkBatch {

    private final BulkActions actions;
    private final BulkItems items;
    private final ChangePeople changePeople;
    private final Viewers viewers;

    BulkBatch(BulkActions actions, BulkItems items, ChangePeople changePeople, Viewers viewers) {
        this.actions = actions;
        this.items = items;
        this.changePeople = changePeople;
        this.viewers = viewers;
    }

    /** Does these people, with the rights the agent has by now; says whether the action still goes on. */
    @Transactional
    boolean run(BulkAction action, Collection<Long> ids) {
        if (!actions.holdRunning(action.id())) {
            return false;
        }
        Map<Long, Former> toDo = items.toDo(action.id(), ids);
        Optional<Viewer> viewer = viewers.find(action.agentId());
        List<PersonChanged> outcomes = viewer.isEmpty() ? refused(toDo.keySet()) : change(action, toDo, viewer.get());
        items.settle(action.id(), outcomes);
        actions.count(action.id(), counts(outcomes));
        return true;
    }

    /** Records that PostgreSQL refused to change this one. */
    @Transactional
    boolean failed(BulkAction action, long person) {
        if (!actions.holdRunning(action.id())) {
            return false;
        }
        if (items.settleFailed(action.id(), person)) {
            actions.count(action.id(), new BulkAction.Counts(0, 0, 0, 0, 1));
        }
        return true;
    }

    private List<PersonChanged> change(BulkAction action, Map<Long, Former> toDo, Viewer viewer) {
        return action.undoes() == null
                ? changePeople.change(toDo.keySet(), action.change(), viewer)
                : changePeople.restore(toDo, action.change(), viewer);
    }

    private static List<PersonChanged> refused(Collection<Long> ids) {
        return ids.stream()
                .map(id -> new PersonChanged(id, Result.NOT_ALLOWED, null))
                .toList();
    }

    private static BulkAction.Counts counts(List<PersonChanged> outcomes) {
        int changed = count(outcomes, Result.CHANGED);
        int unchanged = count(outcomes, Result.UNCHANGED);
        return new BulkAction.Counts(0, changed, unchanged, outcomes.size() - changed - unchanged, 0);
    }

    private static int count(List<PersonChanged> outcomes, Result result) {
        return (int)
                outcomes.stream().filter(outcome -> outcome.result() == result).count();
    }
}
