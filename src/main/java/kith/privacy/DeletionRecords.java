package kith.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import kith.access.Viewer;
import kith.people.PersonId;
import kith.privacy.Deletion.Reason;
import kith.sql.Database;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The rows of {@code person_deletion}, and the mark on the person. */
@Repository
class DeletionRecords {

    private final Database db;

    DeletionRecords(Database db) {
        this.db = db;
    }

    /** Marks the person as deleted, if nobody has yet. */
    boolean add(PersonId person, @Nullable Reason reason, Viewer viewer) {
        int marked = db.sql("""
                        update person set deleted_at = now(), version = version + 1
                        where id = ? and deleted_at is null and merged_into is null
                        """, person.value()).update();
        if (marked == 1) {
            db.sql(
                            "insert into person_deletion (person_id, agent_id, agent_name, reason) values (?, ?, ?, ?)",
                            person.value(),
                            viewer.agentId(),
                            viewer.name(),
                            reason == null ? null : reason.name())
                    .update();
        }
        return marked == 1;
    }

    /** Whether the condition on {@code person p} holds. */
    boolean meets(PersonId person, Sql condition) {
        return db.sql(Sql.lines(
                        Sql.of("select exists (select from person p where p.id = ? and (", person.value()),
                        condition,
                        Sql.of("))")))
                .query(Boolean.class)
                .single();
    }

    /** Takes the mark away; says whether there was one. */
    boolean remove(PersonId person) {
        int restored = db.sql("""
                        update person p set deleted_at = null, version = version + 1
                        where p.id = ? and p.deleted_at is not null and p.anonymized_at is null
                          and exists (select from person_deletion d where d.person_id = p.id)
                        """, person.value()).update();
        if (restored == 1) {
            forget(person);
        }
        return restored == 1;
    }

    void forget(PersonId person) {
        db.sql("delete from person_deletion where person_id = ?", person.value())
                .update();
    }

    /** The newest first, older than {@code before}, where the condition on {@code person p} holds. */
    List<Deletion> list(Sql condition, @Nullable Long before, int limit) {
        return db.sql(Sql.lines(
                        Sql.of("""
                                select d.id, d.person_id, coalesce(p.display_name, p.name) as name, e.address as email, d.agent_name,
                                       (select count(*) from ticket t where t.requester_id = p.id) as tickets, d.reason, d.deleted_at
                                from person_deletion d
                                join person p on p.id = d.person_id
                                left join email_address e on e.person_id = p.id and e.is_primary
                                where p.deleted_at is not null and d.id < ? and (
                                """, before == null ? Long.valueOf(Long.MAX_VALUE) : before),
                        condition,
                        Sql.of(") order by d.id desc limit ?", limit)))
                .query(DeletionRecords::deletion)
                .list();
    }

    /** Those who are in the bin since before this moment. */
    List<PersonId> due(Instant moment, int limit) {
        return db.sql(
                        "select person_id from person_deletion where deleted_at < ? order by deleted_at limit ?",
                        moment.atOffset(ZoneOffset.UTC),
                        limit)
                .query((row, index) -> new PersonId(row.getLong(1)))
                .list();
    }

    private static Deletion deletion(ResultSet row, int index) throws SQLException {
        String reason = row.getString("reason");
        return new Deletion(
                row.getLong("id"),
                new PersonId(row.getLong("person_id")),
                row.getString("name"),
                row.getString("email"),
                row.getInt("tickets"),
                row.getString("agent_name"),
                reason == null ? null : Reason.valueOf(reason),
                row.getObject("deleted_at", OffsetDateTime.class).toInstant());
    }
}
