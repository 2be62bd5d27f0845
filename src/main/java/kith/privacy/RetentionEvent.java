package kith.privacy;

import java.util.Map;
import kith.audit.SystemEvent;
import org.jspecify.annotations.Nullable;

/** What the system log says about retention. */
sealed interface RetentionEvent extends SystemEvent {

    @Override
    default String action() {
        return switch (this) {
            case RulesChanged _ -> "retention.rules-changed";
            case OrdersChanged _ -> "retention.orders-changed";
            case Ran _ -> "retention.ran";
        };
    }

    @Override
    default @Nullable String subject() {
        return null;
    }

    @Override
    default Map<String, ?> details() {
        return switch (this) {
            case RulesChanged(RetentionRules rules) ->
                Map.of(
                        "close_after_months",
                        months(rules.closeAfter()),
                        "anonymize_after_months",
                        months(rules.anonymizeAfter()),
                        "exempted_labels",
                        rules.exceptLabels().size());
            case OrdersChanged(OrderRules rules) ->
                Map.of("cooling_off_days", rules.coolingOffDays(), "second_approver", rules.secondApprover());
            case Ran(Retention.Run run) ->
                Map.of("run", run.id(), "closed", run.closed(), "anonymized", run.anonymized(), "failed", run.failed());
        };
    }

    private static Object months(@Nullable Integer months) {
        return months == null ? "never" : months;
    }

    /** Somebody turned rules on or off. */
    record RulesChanged(RetentionRules rules) implements RetentionEvent {}

    /** Somebody changed what orders to anonymize wait for. */
    record OrdersChanged(OrderRules rules) implements RetentionEvent {}

    /** The rules were carried out. */
    record Ran(Retention.Run run) implements RetentionEvent {}
}
