package kith.i18n;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;

/** Keeps the languages and the time zone of the installation. */
@Repository
public class Localities {

    private final Database db;
    private final ZoneId configured;

    Localities(Database db, @Value("${kith.time-zone:UTC}") ZoneId configured) {
        this.db = db;
        this.configured = configured;
    }

    public Locality now() {
        return db.sql("select languages, default_language, time_zone from installation")
                .query(this::locality)
                .single();
    }

    /** Puts this in place of what was; whoever calls has asked for the right to do so. */
    public void replace(Locality locality) {
        db.sql(
                        "update installation set languages = ?, default_language = ?, time_zone = ?",
                        locality.languages().toArray(String[]::new),
                        locality.language(),
                        locality.zone().getId())
                .update();
    }

    private Locality locality(ResultSet row, int index) throws SQLException {
        return new Locality(
                List.of((String[]) row.getArray("languages").getArray()),
                row.getString("default_language"),
                zone(row.getString("time_zone")));
    }

    private ZoneId zone(@Nullable String id) {
        try {
            return id == null ? configured : ZoneId.of(id);
        } catch (DateTimeException unknown) {
            return configured;
        }
    }
}
