package kith.sample;

import kith.shell.Installation;
import kith.sql.Database;
import org.springframework.stereotype.Component;

/** Knows whether the sample is loaded. */
@Component
class SampleInstallation implements Installation {

    private final Database db;

    SampleInstallation(Database db) {
        this.db = db;
    }

    @Override
    public boolean trial() {
        return db.sql("select trial from installation").query(Boolean.class).single();
    }
}
