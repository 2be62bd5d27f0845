package kith.organizations;

import java.util.List;
import java.util.Optional;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.StaleEdit;
import kith.access.Viewer;
import kith.organizations.PropertiesOutcome.Saved;
import kith.organizations.PropertiesOutcome.UnknownParent;
import kith.organizations.PropertiesOutcome.WouldBeCircular;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is said about an organization beside its name: summary, importance, and where it stands among others. */
@Service
public class OrganizationProperties {

    /** The most characters a summary may have. */
    public static final int LONGEST_SUMMARY = 10_000;

    public static final int HIGHEST_IMPORTANCE = 5;

    /** An organization above or beneath. */
    public record Relative(long id, String name) {}

    /** All of it; {@code parent} is the organization above. */
    public record Properties(
            @Nullable String summary,
            int importance,
            @Nullable Relative parent,
            int version) {}

    private final Database db;
    private final Organizations organizations;
    private final OrganizationRepository rows;

    OrganizationProperties(Database db, Organizations organizations, OrganizationRepository rows) {
        this.db = db;
        this.organizations = organizations;
        this.rows = rows;
    }

    public Properties of(OrganizationId id, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return db.sql("""
                        select o.summary, o.importance, o.version, p.id as parent_id, p.name as parent_name
                        from organization o
                        left join organization p on p.id = o.parent_id
                        where o.id = ?
                        """, id.value())
                .query((row, index) -> new Properties(
                        row.getString("summary"),
                        row.getInt("importance"),
                        row.getString("parent_name") == null
                                ? null
                                : new Relative(row.getLong("parent_id"), row.getString("parent_name")),
                        row.getInt("version")))
                .optional()
                .orElseThrow(() -> new NotFound("organization " + id));
    }

    /** Those directly beneath, by name. */
    public List<Relative> children(OrganizationId id, int limit, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return db.sql(
                        "select id, name from organization where parent_id = ? order by name_key, id limit ?",
                        id.value(),
                        limit)
                .query(Relative.class)
                .list();
    }

    /** Throws {@link StaleEdit} when it was changed since this version was read. */
    @Transactional
    public void summarize(OrganizationId id, int version, String text, Viewer viewer) {
        hold(id, version, viewer);
        String summary = text.strip().replace("\r\n", "\n").replace("\0", "");
        db.sql(
                        "update organization set summary = ?, version = version + 1 where id = ?",
                        summary.isEmpty() ? null : summary.substring(0, Math.min(summary.length(), LONGEST_SUMMARY)),
                        id.value())
                .update();
    }

    /** An empty {@code parent} is none; an importance beyond the scale counts as its nearest end. */
    @Transactional
    public PropertiesOutcome save(OrganizationId id, int version, int importance, String parent, Viewer viewer) {
        takeTurn();
        hold(id, version, viewer);
        Optional<OrganizationId> above = rows.named(parent.strip()).map(NamingOutcome.NameTaken::id);
        if (above.isEmpty() && !parent.isBlank()) {
            return new UnknownParent();
        }
        if (above.isPresent() && standsAbove(id, above.get())) {
            return new WouldBeCircular();
        }
        db.sql(
                        "update organization set importance = ?, parent_id = ?, version = version + 1 where id = ?",
                        Math.clamp(importance, 0, HIGHEST_IMPORTANCE),
                        above.map(OrganizationId::value).orElse(null),
                        id.value())
                .update();
        return new Saved();
    }

    /** Whoever else moves an organization under another waits, so that two moves together make no circle either. */
    private void takeTurn() {
        db.sql("select pg_advisory_xact_lock(hashtext('organization_parent'))")
                .query()
                .listOfRows();
    }

    private boolean standsAbove(OrganizationId one, OrganizationId other) {
        return db.sql("select organization_stands_above(?, ?)", one.value(), other.value())
                .query(Boolean.class)
                .single();
    }

    private void hold(OrganizationId id, int version, Viewer viewer) {
        organizations.requireEdit(id, viewer);
        if (rows.lock(id).orElseThrow(() -> new NotFound("organization " + id)) != version) {
            throw new StaleEdit("organization " + id);
        }
    }
}
