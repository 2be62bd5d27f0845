package kith.tickets;

import java.util.HashMap;
import java.util.Map;
import kith.audit.SystemEvent;
import org.jspecify.annotations.Nullable;

/** How tickets are opened was changed. */
record TicketSettingsChanged(TicketSettings settings) implements SystemEvent {

    @Override
    public String action() {
        return "ticket-settings.changed";
    }

    @Override
    public @Nullable String subject() {
        return null;
    }

    @Override
    public Map<String, ?> details() {
        Map<String, Object> details = new HashMap<>();
        details.put("validated_only", settings.validatedOnly());
        if (settings.openLimit() != null) {
            details.put("open_limit", settings.openLimit());
        }
        if (settings.department() != null) {
            details.put("department", settings.department());
        }
        return details;
    }
}
