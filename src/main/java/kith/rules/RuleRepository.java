package kith.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kith.rules.UserRule.Named;
import kith.sql.Database;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The rows of user rules. */
@Repository
class RuleRepository {

    private final Database db;

    RuleRepository(Database db) {
        this.db = db;
    }

    /** Those that meet a condition on {@code user_rule r}, in their order. */
    List<UserRule> list(Sql condition) {
        return db.sql(Sql.lines(Sql.of("""
                                select r.id, r.pattern, r.usergroup_id, g.name as usergroup, r.organization_id, o.name as organization,
                                       r.confirm, r.enabled, r.version
                                from user_rule r
                                left join usergroup g on g.id = r.usergroup_id
                                left join organization o on o.id = r.organization_id
                                where
                                """), condition, Sql.of("order by r.place, r.id")))
                .query(RuleRepository::rule)
                .list();
    }

    Optional<UserRule> find(long id) {
        return list(Sql.of("r.id = ?", id)).stream().findFirst();
    }

    /** Keeps the rule as it is until the transaction ends. */
    Optional<UserRule> lock(long id) {
        db.sql("select id from user_rule where id = ? for update", id)
                .query(Long.class)
                .optional();
        return find(id);
    }

    /** At the end of the list. */
    long insert(UserRule rule) {
        return db.sql("""
                        insert into user_rule (place, pattern, usergroup_id, organization_id, confirm, enabled)
                        select coalesce(max(place), 0) + 1, ?, ?::bigint, ?::bigint, ?, ? from user_rule
                        returning id
                        """, rule.pattern(), id(rule.group()), id(rule.organization()), rule.confirm(), rule.enabled())
                .query(Long.class)
                .single();
    }

    void update(UserRule rule) {
        db.sql(
                        """
                        update user_rule
                        set pattern = ?, usergroup_id = ?, organization_id = ?, confirm = ?, enabled = ?, version = version + 1
                        where id = ?
                        """,
                        rule.pattern(),
                        id(rule.group()),
                        id(rule.organization()),
                        rule.confirm(),
                        rule.enabled(),
                        rule.id())
                .update();
    }

    /** Brings the rules into this order. */
    void order(List<Long> ids) {
        db.sql("""
                        update user_rule r set place = wanted.place
                        from unnest(?::bigint[]) with ordinality as wanted (id, place)
                        where r.id = wanted.id
                        """, (Object) ids.toArray(Long[]::new)).update();
    }

    void delete(long id) {
        db.sql("delete from user_rule where id = ?", id).update();
    }

    private static @Nullable Long id(@Nullable Named named) {
        return named == null ? null : named.id();
    }

    private static UserRule rule(ResultSet row, int index) throws SQLException {
        return new UserRule(
                row.getLong("id"),
                row.getString("pattern"),
                named(row.getObject("usergroup_id", Long.class), row.getString("usergroup")),
                named(row.getObject("organization_id", Long.class), row.getString("organization")),
                row.getBoolean("confirm"),
                row.getBoolean("enabled"),
                row.getInt("version"));
    }

    private static @Nullable Named named(@Nullable Long id, String name) {
        return id == null ? null : new Named(id, name);
    }
}
