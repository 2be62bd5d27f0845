package kith.billing;

import java.util.Map;
import java.util.Optional;
import kith.access.Permission;
import kith.access.Viewer;
import kith.audit.SystemLog;
import kith.audit.SystemLogEntries;
import kith.audit.SystemLogEntries.Entry;
import kith.audit.SystemLogEntries.Query;
import kith.i18n.Currencies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes how work is charged. */
@Service
public class ChangeBillingSettings {

    private final BillingSettingsRepository rows;
    private final SystemLog systemLog;
    private final SystemLogEntries entries;

    ChangeBillingSettings(BillingSettingsRepository rows, SystemLog systemLog, SystemLogEntries entries) {
        this.rows = rows;
        this.systemLog = systemLog;
        this.entries = entries;
    }

    public BillingSettings now(Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return rows.now();
    }

    /** Who changed them last, and when; empty while they are as they came. */
    public Optional<Entry> lastChange(Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        return entries.find(new Query(null, null, null, BillingSettingsChanged.ACTION), null, 1).rows().stream()
                .findFirst();
    }

    /** Puts these in place; message keys of what is wrong by field, empty when they hold from now on. */
    @Transactional
    public Map<String, String> change(BillingSettings settings, Viewer viewer) {
        viewer.require(Permission.ADMINISTER);
        if (!Currencies.known(settings.currency())) {
            return Map.of("currency", "billing.settings.currency.bad");
        }
        if (!settings.equals(rows.now())) {
            rows.replace(settings);
            systemLog.record(new BillingSettingsChanged(settings));
        }
        return Map.of();
    }
}
