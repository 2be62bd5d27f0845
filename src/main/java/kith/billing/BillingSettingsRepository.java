package kith.billing;

import kith.sql.Database;
import org.springframework.stereotype.Repository;

/** Keeps how work is charged. */
@Repository
class BillingSettingsRepository {

    private final Database db;

    BillingSettingsRepository(Database db) {
        this.db = db;
    }

    BillingSettings now() {
        return db.sql("select currency, timer_starts from installation")
                .query(BillingSettings.class)
                .single();
    }

    void replace(BillingSettings settings) {
        db.sql("update installation set currency = ?, timer_starts = ?", settings.currency(), settings.timerStarts())
                .update();
    }
}
