package kith.billing;

import java.util.Map;
import kith.audit.SystemEvent;
import org.jspecify.annotations.Nullable;

/** How work is charged was changed. */
record BillingSettingsChanged(BillingSettings settings) implements SystemEvent {

    static final String ACTION = "billing-settings.changed";

    @Override
    public String action() {
        return ACTION;
    }

    @Override
    public @Nullable String subject() {
        return null;
    }

    @Override
    public Map<String, ?> details() {
        return Map.of("currency", settings.currency(), "timer_starts", settings.timerStarts());
    }
}
