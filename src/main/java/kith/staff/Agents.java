package kith.staff;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kith.access.Appearance;
import kith.access.Scope;
import kith.access.Viewer;
import kith.access.Viewers;
import kith.i18n.Languages;
import kith.sql.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;

/** Finds agents, for signing in and for each page they look at. */
@Repository
class Agents implements Viewers {

    private final Database db;
    private final Languages languages;
    private final ZoneId defaultZone;

    Agents(Database db, Languages languages, @Value("${kith.time-zone:UTC}") ZoneId defaultZone) {
        this.db = db;
        this.languages = languages;
        this.defaultZone = defaultZone;
    }

    @Override
    public Optional<Viewer> find(long agentId) {
        return db.sql("""
                        with recursive mine as (
                            select department_id as id from agent_department where agent_id = ?
                            union
                            select d.id from department d join mine on d.parent_id = mine.id
                        )
                        select a.person_id, coalesce(p.display_name, p.name) as name, a.scope, coalesce(p.language, i.default_language) as language,
                               coalesce(p.time_zone, i.time_zone) as time_zone,
                               a.theme, a.density, a.shortcuts, array(select id from mine) as departments, i.configuration
                        from agent a
                        join person p on p.id = a.person_id
                        cross join installation i
                        where a.person_id = ? and a.enabled and a.deleted_at is null and p.kind = 'AGENT'
                          and p.deleted_at is null
                        """, agentId, agentId).query(this::viewer).optional();
    }

    /** The account of an agent by any of their addresses. */
    Optional<AgentAccount> findByAddress(String address) {
        return db.sql("""
                        select a.person_id, coalesce(p.display_name, p.name) as name, a.password_hash, a.enabled
                        from email_address e
                        join agent a on a.person_id = e.person_id
                        join person p on p.id = a.person_id
                        where e.address_key = lower(?) and a.deleted_at is null and p.kind = 'AGENT' and p.deleted_at is null
                        """, address.strip()).query(AgentAccount.class).optional();
    }

    private Viewer viewer(ResultSet row, int index) throws SQLException {
        String scope = row.getString("scope");
        Viewer viewer = Viewer.agent(
                row.getLong("person_id"),
                row.getString("name"),
                scope == null ? null : Scope.valueOf(scope),
                ids(row.getArray("departments")),
                language(row.getString("language")),
                zone(row.getString("time_zone")),
                new Appearance(
                        Appearance.Theme.valueOf(row.getString("theme")),
                        Appearance.Density.valueOf(row.getString("density")),
                        row.getBoolean("shortcuts")));
        return viewer.asOf(row.getLong("configuration"));
    }

    private static Set<Long> ids(Array array) throws SQLException {
        return Set.of((Long[]) array.getArray());
    }

    private Locale language(@Nullable String tag) {
        return languages.best(tag);
    }

    private ZoneId zone(@Nullable String id) {
        try {
            return id == null ? defaultZone : ZoneId.of(id);
        } catch (DateTimeException unknown) {
            return defaultZone;
        }
    }
}
