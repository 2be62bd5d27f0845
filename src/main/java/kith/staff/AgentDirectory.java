package kith.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kith.access.NotFound;
import kith.access.Permission;
import kith.access.Scope;
import kith.access.Viewer;
import kith.sql.Database;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads agents for the list and their pages. */
@Repository
public class AgentDirectory {

    /** An agent as the list and the form show them. */
    public record Agent(
            long id,
            String name,
            @Nullable String displayName,
            String email,
            @Nullable Scope scope,
            boolean enabled,
            @Nullable Instant lastSeenAt,
            int version,
            List<Named> departments,
            List<Named> teams,
            @Nullable Long primaryTeam,
            @Nullable String phone,
            boolean onVacation,
            boolean deleted) {}

    /** A department or team of an agent. */
    public record Named(long id, String name) {}

    private final Database db;

    AgentDirectory(Database db) {
        this.db = db;
    }

    /** The agents of a team, or all; those whose name or address holds the words. */
    public List<Agent> list(@Nullable Long team, String words, Viewer viewer) {
        return list(Sql.of("a.deleted_at is null"), team, words, viewer);
    }

    /** Those who are marked as deleted. */
    public List<Agent> deleted(Viewer viewer) {
        return list(Sql.of("a.deleted_at is not null"), null, "", viewer);
    }

    private List<Agent> list(Sql which, @Nullable Long team, String words, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        List<Sql> conditions = new ArrayList<>(List.of(which));
        if (team != null) {
            conditions.add(
                    Sql.of("exists (select from agent_team m where m.agent_id = a.person_id and m.team_id = ?)", team));
        }
        if (!words.isBlank()) {
            conditions.add(Sql.of(
                    "position(kith_fold(?) in kith_fold(concat_ws(' ', p.name, p.display_name, e.address))) > 0",
                    words.strip()));
        }
        return db.sql(Sql.lines(select(), Sql.allOf(conditions), Sql.of("order by kith_fold(p.name), p.id limit 1000")))
                .query(AgentDirectory::agent)
                .list();
    }

    public Agent get(long id, Viewer viewer) {
        viewer.require(Permission.USERS_LIST);
        return db.sql(Sql.lines(select(), Sql.of("a.person_id = ?", id)))
                .query(AgentDirectory::agent)
                .optional()
                .orElseThrow(() -> new NotFound("agent " + id));
    }

    private static Sql select() {
        return Sql.of("""
                select a.person_id, p.name, p.display_name, coalesce(e.address, '') as email, a.scope, a.enabled, p.last_seen_at, a.version,
                       array(select d.id from agent_department m join department d on d.id = m.department_id
                             where m.agent_id = a.person_id order by lower(d.name), d.id) as department_ids,
                       array(select d.name from agent_department m join department d on d.id = m.department_id
                             where m.agent_id = a.person_id order by lower(d.name), d.id) as department_names,
                       array(select t.id from agent_team m join team t on t.id = m.team_id
                             where m.agent_id = a.person_id order by lower(t.name), t.id) as team_ids,
                       array(select t.name from agent_team m join team t on t.id = m.team_id
                             where m.agent_id = a.person_id order by lower(t.name), t.id) as team_names,
                       (select team_id from agent_team m where m.agent_id = a.person_id and m.is_primary) as primary_team,
                       a.phone, a.on_vacation, a.deleted_at is not null as deleted
                from agent a
                join person p on p.id = a.person_id
                left join email_address e on e.person_id = p.id and e.is_primary
                where p.kind = 'AGENT' and p.deleted_at is null and
                """);
    }

    private static Agent agent(ResultSet row, int index) throws SQLException {
        String scope = row.getString("scope");
        var seen = row.getTimestamp("last_seen_at");
        return new Agent(
                row.getLong("person_id"),
                row.getString("name"),
                row.getString("display_name"),
                row.getString("email"),
                scope == null ? null : Scope.valueOf(scope),
                row.getBoolean("enabled"),
                seen == null ? null : seen.toInstant(),
                row.getInt("version"),
                named(row, "department_ids", "department_names"),
                named(row, "team_ids", "team_names"),
                row.getObject("primary_team", Long.class),
                row.getString("phone"),
                row.getBoolean("on_vacation"),
                row.getBoolean("deleted"));
    }

    private static List<Named> named(ResultSet row, String ids, String names) throws SQLException {
        Long[] id = (Long[]) row.getArray(ids).getArray();
        String[] name = (String[]) row.getArray(names).getArray();
        List<Named> named = new ArrayList<>();
        for (int i = 0; i < id.length; i++) {
            named.add(new Named(id[i], name[i]));
        }
        return List.copyOf(named);
    }
}
