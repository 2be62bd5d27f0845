package kith.bulk;

import java.util.Optional;
import kith.sql.Database;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Finds the organization that people shall belong to. */
@Repository
public class BulkOrganizations {

    private final Database db;

    BulkOrganizations(Database db) {
        this.db = db;
    }

    /** The organization that was picked, else the one of this name; case does not matter. */
    public Optional<BulkChange> find(@Nullable Long id, String name) {
        Sql which = id != null ? Sql.of("id = ?", id) : Sql.of("lower(name) = lower(?)", name);
        return db.sql(Sql.lines(Sql.of("select id, name from organization where"), which))
                .query((row, index) -> BulkChange.organization(row.getLong("id"), row.getString("name")))
                .optional();
    }
}
