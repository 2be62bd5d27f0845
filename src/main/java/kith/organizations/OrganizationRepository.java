package kith.organizations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kith.sql.Database;
import kith.sql.Page;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The rows of organizations. */
@Repository
class OrganizationRepository {

    /** Members are counted from an index of the users list. */
    private static final Sql WITH_MEMBERS = Sql.of("""
            cross join lateral (
                select count(*)::integer as members from directory_entry d where d.organization_id = o.id
            ) counted
            """);

    private static final Sql COUNTED_ALL = Sql.of("""
            select o.id, o.name, o.name_key, o.created_at, o.version, coalesce(counted.members, 0) as members
            from organization o
            left join (
                select organization_id, count(*)::integer as members
                from directory_entry where organization_id is not null group by organization_id
            ) counted on counted.organization_id = o.id
            """);

    private final Database db;

    OrganizationRepository(Database db) {
        this.db = db;
    }

    Optional<Organization> find(OrganizationId id) {
        return db.sql(Sql.lines(
                        Sql.of("select o.id, o.name, o.created_at, o.version, counted.members from organization o"),
                        WITH_MEMBERS,
                        Sql.of("where o.id = ?", id.value())))
                .query(OrganizationRepository::organization)
                .optional();
    }

    Optional<NamingOutcome.NameTaken> named(String name) {
        return db.sql("select id, name from organization where lower(name) = lower(?)", name)
                .query((row, index) ->
                        new NamingOutcome.NameTaken(new OrganizationId(row.getLong("id")), row.getString("name")))
                .optional();
    }

    Optional<OrganizationId> insert(String name) {
        return db.sql(
                        "insert into organization (name) values (?) on conflict (lower(name)) do nothing returning id",
                        name)
                .query(Long.class)
                .optional()
                .map(OrganizationId::new);
    }

    List<String> unknown(Collection<String> names) {
        return db.sql("""
                        select n.name
                        from unnest(?::text[]) as n (name)
                        where not exists (select from organization o where lower(o.name) = lower(n.name))
                        """, (Object) names.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Of names that differ in case alone the first one counts. */
    List<Long> insertMissing(Collection<String> names) {
        return db.sql("""
                        insert into organization (name)
                        select distinct on (lower(n.name)) n.name
                        from unnest(?::text[]) with ordinality as n (name, place)
                        where not exists (select from organization o where lower(o.name) = lower(n.name))
                        order by lower(n.name), n.place
                        on conflict do nothing
                        returning id
                        """, (Object) names.toArray(String[]::new))
                .query(Long.class)
                .list();
    }

    /** Keeps the organization of this name from going until the transaction ends. */
    OrganizationId hold(String name) {
        return new OrganizationId(db.sql("select id from organization where lower(name) = lower(?) for key share", name)
                .query(Long.class)
                .single());
    }

    /** The version as it is now; whoever else wants to change the row waits. */
    Optional<Integer> lock(OrganizationId id) {
        return db.sql("select version from organization where id = ? for update", id.value())
                .query(Integer.class)
                .optional();
    }

    void rename(OrganizationId id, String name) {
        db.sql("update organization set name = ?, version = version + 1 where id = ?", name, id.value())
                .update();
    }

    void delete(OrganizationId id) {
        db.sql("delete from organization where id = ?", id.value()).update();
    }

    List<Organization> startingLike(String search, int limit) {
        return db.sql(Sql.lines(
                        Sql.of("select o.id, o.name, o.created_at, o.version, counted.members from ("),
                        Sql.of("select * from organization o where"),
                        Sql.allOf(matching(search)),
                        Sql.of(
                                "order by o.name_key like kith_fold(?) desc, o.name_key, o.id limit ?) o",
                                beginning(search),
                                limit),
                        WITH_MEMBERS,
                        Sql.of("order by o.name_key like kith_fold(?) desc, o.name_key, o.id", beginning(search))))
                .query(OrganizationRepository::organization)
                .list();
    }

    /** One row more than a page tells whether there is another one. */
    Page<Organization, OrganizationPlace> page(OrganizationQuery query, int size) {
        OrganizationPlace place = query.place();
        boolean backwards = place != null && place.backwards();
        List<Row> rows = new ArrayList<>(rows(query, query.ascending() != backwards, size + 1));
        boolean more = rows.size() > size;
        if (more) {
            rows.removeLast();
        }
        List<Row> shown = backwards ? rows.reversed() : rows;
        boolean before = backwards ? more : place != null;
        boolean behind = backwards || more;
        return new Page<>(
                shown.stream().map(Row::organization).toList(),
                before && !shown.isEmpty() ? shown.getFirst().place(true) : null,
                behind && !shown.isEmpty() ? shown.getLast().place(false) : null);
    }

    private List<Row> rows(OrganizationQuery query, boolean ascending, int limit) {
        OrganizationSort sort = query.sort();
        List<Sql> conditions = matching(query.search());
        if (query.place() != null) {
            conditions.add(sort.behind(ascending, query.place()));
        }
        Sql narrowed = Sql.lines(
                Sql.of("where"),
                Sql.allOf(conditions),
                Sql.of("order by"),
                sort.order(ascending),
                Sql.of("limit ?", limit));
        Sql rows = sort == OrganizationSort.MEMBERS
                ? Sql.lines(Sql.of("select * from ("), COUNTED_ALL, Sql.of(") o"), narrowed)
                : Sql.lines(
                        Sql.of("select o.*, counted.members from (select * from organization o"),
                        narrowed,
                        Sql.of(") o"),
                        WITH_MEMBERS);
        return db.sql(Sql.lines(
                        Sql.of("select o.*,"),
                        sort.key(),
                        Sql.of("as place from ("),
                        rows,
                        Sql.of(") o order by"),
                        sort.order(ascending)))
                .query((row, index) -> new Row(organization(row, index), row.getString("place")))
                .list();
    }

    /** The names that contain what was typed, accents and case set aside. */
    private static List<Sql> matching(String search) {
        List<Sql> conditions = new ArrayList<>();
        if (!search.isBlank()) {
            conditions.add(Sql.of("o.name_key like '%' || kith_fold(?) || '%'", escaped(search)));
        }
        return conditions;
    }

    private static String beginning(String search) {
        return escaped(search) + "%";
    }

    private static String escaped(String search) {
        return search.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static Organization organization(ResultSet row, int index) throws SQLException {
        return new Organization(
                new OrganizationId(row.getLong("id")),
                row.getString("name"),
                row.getInt("members"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private record Row(Organization organization, @Nullable String key) {

        OrganizationPlace place(boolean backwards) {
            return new OrganizationPlace(String.valueOf(key), organization.id().value(), backwards);
        }
    }
}
