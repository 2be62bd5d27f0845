package kith.privacy;

import java.time.OffsetDateTime;
import java.util.List;
import kith.privacy.Retention.Affected;
import kith.sql.Database;
import kith.sql.Sql;
import org.springframework.stereotype.Repository;

/** The rows of the retention rules, and the people they affect. */
@Repository
class RetentionRepository {

    private final Database db;

    RetentionRepository(Database db) {
        this.db = db;
    }

    RetentionRules rules() {
        List<String> labels = db.sql("""
                        select l.name from retention_exemption x join label l on l.id = x.label_id order by lower(l.name)
                        """).query(String.class).list();
        return db.sql("select close_after, anonymize_after from retention")
                .query((row, index) -> new RetentionRules(
                        row.getObject("close_after", Integer.class),
                        row.getObject("anonymize_after", Integer.class),
                        labels))
                .optional()
                .orElse(RetentionRules.NONE);
    }

    void save(RetentionRules rules) {
        db.sql("""
                        insert into retention (close_after, anonymize_after) values (?, ?)
                        on conflict (only_one) do update
                            set close_after = excluded.close_after, anonymize_after = excluded.anonymize_after
                        """, rules.closeAfter(), rules.anonymizeAfter()).update();
        db.sql("delete from retention_exemption").update();
        db.sql("insert into retention_exemption (label_id) select id from label where lower(name) = any (?)", (Object)
                        rules.exceptKeys())
                .update();
    }

    /** Those of these names that no label has. */
    List<String> unknownLabels(RetentionRules rules) {
        return db.sql("""
                        select n.name from unnest(?::text[]) as n (name)
                        where not exists (select from label l where lower(l.name) = lower(n.name))
                        """, (Object) rules.exceptLabels().toArray(String[]::new))
                .query(String.class)
                .list();
    }

    OrderRules orderRules() {
        return db.sql("select cooling_off_days, second_approver from retention")
                .query((row, index) ->
                        new OrderRules(row.getInt("cooling_off_days"), row.getBoolean("second_approver")))
                .optional()
                .orElse(OrderRules.NONE);
    }

    void save(OrderRules rules) {
        db.sql("""
                        insert into retention (cooling_off_days, second_approver) values (?, ?)
                        on conflict (only_one) do update
                            set cooling_off_days = excluded.cooling_off_days, second_approver = excluded.second_approver
                        """, rules.coolingOffDays(), rules.secondApprover()).update();
    }

    long count(Sql condition) {
        return db.sql(Sql.lines(Sql.of("select count(*) from person p where"), condition))
                .query(Long.class)
                .single();
    }

    /** The first of those whom the condition affects, by number, with the last that was heard of them. */
    List<Affected> first(Sql condition, int limit) {
        return db.sql(Sql.lines(Sql.of("""
                                select f.id, f.shown, e.address,
                                       greatest(f.created_at,
                                                (select max(t.last_reply_at) from ticket t where t.requester_id = f.id),
                                                (select max(a.at) from activity a where a.person_id = f.id),
                                                (select max(n.created_at) from note n where n.person_id = f.id)) as last
                                from (select p.id, coalesce(p.display_name, p.name) as shown, p.created_at
                                      from person p
                                      where
                                """), condition, Sql.of("""
                                      order by p.id
                                      limit ?) f
                                left join email_address e on e.person_id = f.id and e.is_primary
                                order by f.id
                                """, limit)))
                .query((row, index) -> new Affected(
                        row.getLong("id"),
                        row.getString("shown"),
                        row.getString("address"),
                        row.getObject("last", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Up to so many of those whom the condition affects, behind this number; held where they are to be changed. */
    List<Long> next(Sql condition, long behind, int limit) {
        return db.sql(Sql.lines(
                        Sql.of("select p.id from person p where p.id > ? and", behind),
                        condition,
                        Sql.of("order by p.id limit ? for update of p skip locked", limit)))
                .query(Long.class)
                .list();
    }

    void close(List<Long> people) {
        db.sql("update person set status = 'CLOSED', version = version + 1 where id = any (?)", (Object)
                        people.toArray(Long[]::new))
                .update();
    }
}
