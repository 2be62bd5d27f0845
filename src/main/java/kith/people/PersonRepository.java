package kith.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kith.people.Person.TicketCount;
import kith.sql.Database;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The rows of people. */
@Repository
class PersonRepository {

    private static final Sql SELECT = Sql.of("""
            select p.id, p.kind, p.status, p.name, p.display_name, p.title, p.first_name, p.last_name,
                   p.organization_id, o.name as organization, p.position, p.is_manager, p.language, p.time_zone,
                   p.channel, p.created_at, p.anonymized_at is not null as anonymized, e.address as email,
                   coalesce(d.ticket_count, 0) as tickets, coalesce(d.open_ticket_count, 0) as open_tickets,
                   s.body as summary, c.id as picture
            from person p
            left join organization o on o.id = p.organization_id
            left join email_address e on e.person_id = p.id and e.is_primary
            left join directory_entry d on d.person_id = p.id
            left join person_summary s on s.person_id = p.id
            left join picture c on c.person_id = p.id
            """);

    private final Database db;

    PersonRepository(Database db) {
        this.db = db;
    }

    Optional<Person> find(PersonId id) {
        return db.sql(Sql.lines(
                        SELECT,
                        Sql.of("where p.id = ? and p.deleted_at is null and p.merged_into is null", id.value())))
                .query(PersonRepository::person)
                .optional();
    }

    /** The record that stands for this one since they were merged, after however many merges. */
    Optional<PersonId> survivor(PersonId id) {
        return db.sql("""
                        with recursive chain as (
                            select id, merged_into, deleted_at from person where id = ?
                            union
                            select p.id, p.merged_into, p.deleted_at from person p join chain c on p.id = c.merged_into
                        )
                        select id from chain where merged_into is null and deleted_at is null and id <> ?
                        """, id.value(), id.value()).query(Long.class).optional().map(PersonId::new);
    }

    /** Holds the row until the transaction ends, so that edits of one record follow one another. */
    void lock(PersonId id) {
        db.sql("select id from person where id = ? for update", id.value())
                .query(Long.class)
                .optional();
    }

    boolean meets(PersonId id, Sql conditionOnPerson) {
        return db.sql(Sql.lines(
                        Sql.of("select exists (select from person p where p.id = ? and (", id.value()),
                        conditionOnPerson,
                        Sql.of("))")))
                .query(Boolean.class)
                .single();
    }

    PersonId insert(String name, @Nullable Long organization, Channel channel) {
        return new PersonId(db.sql(
                        "insert into person (name, organization_id, channel) values (?, ?, ?) returning id",
                        name,
                        organization,
                        channel.name())
                .query(Long.class)
                .single());
    }

    void update(PersonId id, List<Sql> assignments) {
        db.sql(Sql.lines(
                        Sql.of("update person set version = version + 1,"),
                        Sql.list(assignments),
                        Sql.of("where id = ?", id.value())))
                .update();
    }

    /** Gives the person this summary; an empty one takes it away. */
    void summarize(PersonId id, String text) {
        if (text.isEmpty()) {
            db.sql("delete from person_summary where person_id = ?", id.value()).update();
            return;
        }
        db.sql("""
                        insert into person_summary (person_id, body) values (?, ?)
                        on conflict (person_id) do update set body = excluded.body
                        """, id.value(), text).update();
    }

    private static Person person(ResultSet row, int index) throws SQLException {
        return new Person(
                new PersonId(row.getLong("id")),
                PersonKind.valueOf(row.getString("kind")),
                PersonStatus.valueOf(row.getString("status")),
                new PersonName(
                        row.getString("name"),
                        row.getString("display_name"),
                        row.getString("title"),
                        row.getString("first_name"),
                        row.getString("last_name")),
                row.getString("email"),
                membership(row),
                row.getString("language"),
                row.getString("time_zone"),
                row.getString("summary"),
                Channel.valueOf(row.getString("channel")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("anonymized"),
                new TicketCount(row.getInt("tickets"), row.getInt("open_tickets")),
                row.getObject("picture", Long.class));
    }

    private static @Nullable Membership membership(ResultSet row) throws SQLException {
        String organization = row.getString("organization");
        return organization == null
                ? null
                : new Membership(
                        row.getLong("organization_id"),
                        organization,
                        row.getString("position"),
                        row.getBoolean("is_manager"));
    }
}
