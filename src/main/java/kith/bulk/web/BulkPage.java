package kith.bulk.web;

import java.util.Map;
import kith.bulk.BulkAction;
import kith.bulk.BulkResults;
import kith.bulk.BulkResults.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a bulk action shows.
 *
 * @param reason the reason whose people are listed; {@code null} when nobody was left alone
 */
record BulkPage(
        BulkAction action,
        Map<Reason, Integer> reasons,
        @Nullable Reason reason,
        BulkResults.Part leftAlone) {

    static BulkPage of(BulkAction action, BulkResults results, @Nullable Reason wanted, long after) {
        Map<Reason, Integer> reasons = results.reasons(action);
        Reason first = reasons.isEmpty() ? null : reasons.keySet().iterator().next();
        Reason reason = wanted != null && reasons.containsKey(wanted) ? wanted : first;
        BulkResults.Part rows = reason == null ? BulkResults.Part.NOBODY : results.leftAlone(action, reason, after);
        return new BulkPage(action, reasons, reason, rows);
    }
}
