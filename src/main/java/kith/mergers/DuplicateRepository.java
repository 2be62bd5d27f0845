package kith.mergers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kith.people.PersonId;
import kith.sql.Database;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Looks for records that are alike, and keeps which of them are two people all the same. */
@Repository
class DuplicateRepository {

    private static final int SHOWN = 5;

    private final Database db;

    DuplicateRepository(Database db) {
        this.db = db;
    }

    /**
     * What is known of somebody.
     *
     * @param id the record, so that it is not found itself; 0 for one that is not there yet
     */
    record Traits(
            long id,
            String name,
            List<String> addresses,
            List<String> numbers,
            @Nullable Long organization) {}

    /** The likeliest first; each once, with the strongest reason. */
    List<Suggestion> like(Traits traits) {
        return db.sql(Sql.lines(
                        Sql.of("""
                                select d.person_id, d.name, d.email, d.organization, best.reason
                                from (
                                    select distinct on (person_id) person_id, reason, score
                                    from (
                                """),
                        sameMailbox(traits),
                        Sql.of("union all"),
                        samePhone(traits),
                        Sql.of("union all"),
                        similarName(traits),
                        Sql.of("""
                                    ) found
                                    order by person_id, score desc
                                ) best
                                join directory_entry d using (person_id)
                                where d.person_id <> ? and not exists (
                                    select from not_duplicate n
                                    where n.one_id = least(d.person_id, ?) and n.other_id = greatest(d.person_id, ?))
                                order by best.score desc, d.person_id
                                limit ?
                                """, traits.id(), traits.id(), traits.id(), SHOWN)))
                .query(DuplicateRepository::suggestion)
                .list();
    }

    /** The organization of this name. */
    Optional<Long> organization(String name) {
        return db.sql("select id from organization where lower(name) = lower(?)", name)
                .query(Long.class)
                .optional();
    }

    private static Sql sameMailbox(Traits traits) {
        return Sql.of("""
                select e.person_id, 'SAME_MAILBOX' as reason, 3::real as score
                from email_address e
                where kith_mailbox(e.address_key) = any (array(select kith_mailbox(lower(a)) from unnest(?::text[]) a))
                """, (Object) traits.addresses().toArray(String[]::new));
    }

    private static Sql samePhone(Traits traits) {
        return Sql.of("""
                select d.person_id, 'SAME_PHONE', 1 + similarity(d.name_key, kith_fold(?))
                from phone_number n
                join directory_entry d using (person_id)
                where n.e164 = any (?) and duplicate_by_number(d.name_key, kith_fold(?))
                """, traits.name(), traits.numbers().toArray(String[]::new), traits.name());
    }

    /**
     * An organization may have twenty thousand members. Only whose name has the two letters in it with which one of the words
     * asked for begins is looked at closely: who mistypes a name does not mistype the beginning of each of its words.
     */
    private static Sql similarName(Traits traits) {
        return Sql.of("""
                select d.person_id, 'SIMILAR_NAME', similarity(d.name_key, asked.name)
                from (
                    select name, array(select '%' || left(word, 2) || '%' from unnest(duplicate_words(name)) word) as beginnings
                    from (select kith_fold(?) as name offset 0) folded
                    offset 0 -- once, and not for each member
                ) asked
                join directory_entry d on d.organization_id = ?
                    and d.name_key like any (asked.beginnings) and duplicate_by_name(d.name_key, asked.name)
                """, traits.name(), traits.organization());
    }

    /** Remembers that these are two people. */
    void dismiss(PersonId one, PersonId other, String agent) {
        db.sql("""
                        insert into not_duplicate (one_id, other_id, agent_name)
                        values (least(?, ?), greatest(?, ?), ?)
                        on conflict do nothing
                        """, one.value(), other.value(), one.value(), other.value(), agent)
                .update();
    }

    void readmit(PersonId one, PersonId other) {
        db.sql(
                        "delete from not_duplicate where one_id = least(?, ?) and other_id = greatest(?, ?)",
                        one.value(),
                        other.value(),
                        one.value(),
                        other.value())
                .update();
    }

    /** Pairs that the last search through the whole directory found and that still are two records. */
    List<Pair> pairs(long after, int size) {
        return db.sql("""
                        select p.id, p.reason, a.person_id as a_id, a.name as a_name, a.email as a_email,
                               a.organization as a_organization, b.person_id as b_id, b.name as b_name, b.email as b_email,
                               b.organization as b_organization
                        from duplicate_pair p
                        join directory_entry a on a.person_id = p.one_id
                        join directory_entry b on b.person_id = p.other_id
                        where p.id > ? and not exists (
                            select from not_duplicate n where n.one_id = p.one_id and n.other_id = p.other_id)
                        order by p.id
                        limit ?
                        """, after, size)
                .query((row, index) -> new Pair(row.getLong("id"), half(row, "a_"), half(row, "b_")))
                .list();
    }

    private static Suggestion half(ResultSet row, String half) throws SQLException {
        return new Suggestion(
                new PersonId(row.getLong(half + "id")),
                row.getString(half + "name"),
                row.getString(half + "email"),
                row.getString(half + "organization"),
                Reason.valueOf(row.getString("reason")));
    }

    private static Suggestion suggestion(ResultSet row, int index) throws SQLException {
        return new Suggestion(
                new PersonId(row.getLong("person_id")),
                row.getString("name"),
                row.getString("email"),
                row.getString("organization"),
                Reason.valueOf(row.getString("reason")));
    }
}
