package kith.directory;

import java.util.ArrayList;
import java.util.List;
import kith.sql.Database;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says who is in a usergroup. There are several ways into one, and PostgreSQL cannot weigh them against the order of the
 * list: few members are looked up, many are met soon when walking along the order, so they are counted up to a limit first.
 */
@Component
class GroupMembers {

    private static final int FEW = 25_000;

    private final Database db;

    GroupMembers(Database db) {
        this.db = db;
    }

    /** Users who are in one of these groups, whichever way they came in. */
    Sql in(List<Long> groups) {
        Ways ways = ways(groups);
        if (ways.everyone()) {
            return Sql.of("true");
        }
        return ways.direct() || few(ways) ? lookedUp(ways) : met(ways);
    }

    /** Users who are in none of these groups. */
    Sql notIn(List<Long> groups) {
        Ways ways = ways(groups);
        return ways.everyone() ? Sql.of("false") : Sql.not(met(ways));
    }

    /** Users whom somebody, or their organization, has put into a group. */
    Sql inAny() {
        Ways ways = waysIntoAny();
        return few(ways) ? lookedUp(ways) : met(ways);
    }

    Sql inNone() {
        return Sql.not(met(waysIntoAny()));
    }

    private Ways ways(List<Long> groups) {
        Long[] ids = groups.toArray(Long[]::new);
        List<String> builtIn = db.sql(
                        "select built_in from usergroup where id = any (?) and built_in is not null", (Object) ids)
                .query(String.class)
                .list();
        List<Long> organizations = db.sql(
                        "select distinct organization_id from organization_usergroup where usergroup_id = any (?)",
                        (Object) ids)
                .query(Long.class)
                .list();
        return new Ways(groups, organizations, builtIn.contains("REGISTERED"), builtIn.contains("EVERYONE"));
    }

    private Ways waysIntoAny() {
        return new Ways(
                null,
                db.sql("select distinct organization_id from organization_usergroup")
                        .query(Long.class)
                        .list(),
                false,
                false);
    }

    private boolean few(Ways ways) {
        return db.sql(Sql.lines(
                                Sql.of("select count(*) from (select from ("),
                                members(ways),
                                Sql.of(") m limit ?) counted", FEW + 1)))
                        .query(Integer.class)
                        .single()
                <= FEW;
    }

    private static Sql lookedUp(Ways ways) {
        return Sql.lines(Sql.of("d.person_id in ("), members(ways), Sql.of(")"));
    }

    private static Sql members(Ways ways) {
        List<Sql> parts = new ArrayList<>();
        parts.add(
                ways.groups() == null
                        ? Sql.of("select person_id from person_usergroup")
                        : Sql.of("select person_id from person_usergroup where usergroup_id = any (?)", ways.ids()));
        if (!ways.organizations().isEmpty()) {
            parts.add(Sql.of(
                    "union all select e.person_id from directory_entry e where e.organization_id = any (?)",
                    (Object) ways.organizations().toArray(Long[]::new)));
        }
        if (ways.registered()) {
            parts.add(Sql.of("union all select person_id from registered_person"));
        }
        return Sql.lines(parts.toArray(Sql[]::new));
    }

    /** Asked of each user in turn; OFFSET keeps PostgreSQL from gathering all members first. */
    private static Sql met(Ways ways) {
        List<Sql> parts = new ArrayList<>();
        parts.add(
                ways.groups() == null
                        ? Sql.of("exists (select from person_usergroup m where m.person_id = d.person_id offset 0)")
                        : Sql.of("""
                                exists (select from person_usergroup m
                                        where m.person_id = d.person_id and m.usergroup_id = any (?) offset 0)
                                """, ways.ids()));
        if (!ways.organizations().isEmpty()) {
            parts.add(Sql.of("coalesce(d.organization_id = any (?), false)", (Object)
                    ways.organizations().toArray(Long[]::new)));
        }
        if (ways.registered()) {
            parts.add(Sql.of("exists (select from registered_person r where r.person_id = d.person_id offset 0)"));
        }
        return Sql.anyOf(parts);
    }

    /**
     * How people come into some groups.
     *
     * @param groups {@code null} for any group at all
     * @param organizations whose members are in them
     */
    private record Ways(@Nullable List<Long> groups, List<Long> organizations, boolean registered, boolean everyone) {

        private Object ids() {
            return groups == null ? new Long[0] : groups.toArray(Long[]::new);
        }

        /** With one way alone PostgreSQL knows how many come by it. */
        boolean direct() {
            return groups != null && organizations.isEmpty() && !registered;
        }
    }
}
