package kith.groups;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.sql.Database;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The rows of usergroups. */
@Repository
class UsergroupRepository {

    private final Database db;

    UsergroupRepository(Database db) {
        this.db = db;
    }

    /** Those that meet a condition on {@code usergroup g}: the built-in ones first, then by name. */
    List<Usergroup> list(Sql condition) {
        return new ArrayList<>(
                db.sql(Sql.lines(Sql.of("""
                                select g.id, g.built_in, g.name, g.permissions, g.reopen_days, g.enabled, g.version
                                from usergroup g where
                                """), condition, Sql.of("order by g.built_in nulls last, lower(g.name)")))
                        .query(UsergroupRepository::group)
                        .list());
    }

    Optional<Usergroup> find(long id) {
        return list(Sql.of("g.id = ?", id)).stream().findFirst();
    }

    boolean registered(long person) {
        return db.sql("select exists (select from registered_person where person_id = ?)", person)
                .query(Boolean.class)
                .single();
    }

    /** The users of the list who are in it; those of built-in groups by what they are. */
    GroupSize size(Usergroup group) {
        return db.sql(Sql.lines(
                        Sql.of("select (select count(*) from directory_entry d where"),
                        members(group),
                        Sql.of("""
                                ) as people,
                                (select count(*) from person_usergroup m where m.usergroup_id = ?) as direct,
                                (select count(*) from organization_usergroup l where l.usergroup_id = ?) as organizations
                                """, group.id(), group.id())))
                .query(GroupSize.class)
                .single();
    }

    private static Sql members(Usergroup group) {
        if (group.builtIn() == null) {
            return Sql.of("""
                    d.person_id in (
                        select person_id from person_usergroup where usergroup_id = ?
                        union all
                        select e.person_id
                        from organization_usergroup l join directory_entry e on e.organization_id = l.organization_id
                        where l.usergroup_id = ?)
                    """, group.id(), group.id());
        }
        return switch (group.builtIn()) {
            case EVERYONE -> Sql.of("true");
            case REGISTERED -> Sql.of("d.person_id in (select person_id from registered_person)");
        };
    }

    /** Keeps the group as it is until the transaction ends. */
    Optional<Usergroup> lock(long id) {
        db.sql("select id from usergroup where id = ? for update", id)
                .query(Long.class)
                .optional();
        return find(id);
    }

    boolean nameTaken(String name, long except) {
        return db.sql("select exists (select from usergroup where lower(name) = lower(?) and id <> ?)", name, except)
                .query(Boolean.class)
                .single();
    }

    /** Empty when a group of this name was made a moment ago. */
    Optional<Long> insert(String name, Set<GroupPermission> permissions, @Nullable Integer reopenDays) {
        return db.sql("""
                        insert into usergroup (name, permissions, reopen_days) values (?, ?, ?)
                        on conflict (lower(name)) do nothing
                        returning id
                        """, name, names(permissions), reopenDays)
                .query(Long.class)
                .optional();
    }

    void update(Usergroup group) {
        db.sql("""
                        update usergroup set name = ?, permissions = ?, reopen_days = ?, enabled = ?, version = version + 1
                        where id = ?
                        """, group.name(), names(group.permissions()), group.reopenDays(), group.enabled(), group.id())
                .update();
    }

    void delete(long id) {
        db.sql("delete from usergroup where id = ?", id).update();
    }

    private static String[] names(Collection<GroupPermission> permissions) {
        return permissions.stream().sorted().map(Enum::name).toArray(String[]::new);
    }

    private static Usergroup group(ResultSet row, int index) throws SQLException {
        String builtIn = row.getString("built_in");
        return new Usergroup(
                row.getLong("id"),
                builtIn == null ? null : BuiltIn.valueOf(builtIn),
                row.getString("name"),
                Stream.of((String[]) row.getArray("permissions").getArray())
                        .map(GroupPermission::valueOf)
                        .collect(Collectors.toSet()),
                row.getObject("reopen_days", Integer.class),
                row.getBoolean("enabled"),
                row.getInt("version"));
    }
}
