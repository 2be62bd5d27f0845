package kith.privacy;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kith.people.PersonId;
import kith.people.PhoneNumber;
import kith.sql.Database;
import org.springframework.stereotype.Repository;

/** Finds all that a person is or was known by: in the record, in those merged into it, and in the history of both. */
@Repository
class FindTraces {

    private final Database db;

    FindTraces(Database db) {
        this.db = db;
    }

    Traces of(PersonId person) {
        List<Long> records = records(person);
        Long[] ids = records.toArray(Long[]::new);
        Set<String> names = names(ids);
        Set<String> nicknames = nicknames(ids);
        Set<String> addresses = addresses(ids);
        Set<String> numbers = numbers(ids);
        Set<String> others = new HashSet<>(othersNames(names, ids));
        others.addAll(othersNames(nicknames, ids));
        others.addAll(othersAddresses(addresses, ids));
        others.addAll(othersNumbers(numbers, ids));
        return new Traces(person, records, names, nicknames, addresses, numbers, others, lastChange());
    }

    private List<Long> records(PersonId person) {
        return db.sql("""
                        with recursive merged as (
                            select id from person where id = ?
                            union
                            select p.id from person p join merged m on p.merged_into = m.id
                        )
                        select id from merged order by id
                        """, person.value()).query(Long.class).list();
    }

    private Set<String> names(Long[] ids) {
        return given(db.sql("""
                        select unnest(array[name, first_name, last_name, concat_ws(' ', first_name, last_name),
                                            concat_ws(' ', last_name, first_name), last_name || ', ' || first_name])
                        from person where id = any (?)
                        union
                        select unnest(array[old_value, new_value])
                        from change_log
                        where subject_kind = 'PERSON' and subject_id = any (?) and field in ('name', 'first_name', 'last_name')
                        union
                        select unnest(array[before ->> 'name', after ->> 'name']) from import_effect where person_id = any (?)
                        """, ids, ids, ids).query(String.class).list());
    }

    private Set<String> nicknames(Long[] ids) {
        return given(db.sql("""
                        select display_name from person where id = any (?)
                        union
                        select unnest(array[old_value, new_value])
                        from change_log
                        where subject_kind = 'PERSON' and subject_id = any (?) and field = 'display_name'
                        union
                        select unnest(array[before ->> 'displayName', after ->> 'displayName'])
                        from import_effect where person_id = any (?)
                        """, ids, ids, ids).query(String.class).list());
    }

    private Set<String> addresses(Long[] ids) {
        return given(db.sql("""
                        select address_key from email_address where person_id = any (?)
                        union
                        select lower(unnest(array[old_value, new_value]))
                        from change_log
                        where subject_kind = 'PERSON' and subject_id = any (?) and field = 'email'
                        union
                        select lower(jsonb_array_elements_text(coalesce(before -> 'emails', '[]') || coalesce(after -> 'emails', '[]')))
                        from import_effect where person_id = any (?)
                        """, ids, ids, ids).query(String.class).list());
    }

    private Set<String> numbers(Long[] ids) {
        List<String> written = db.sql("""
                        select unnest(array[number, e164]) from phone_number where person_id = any (?)
                        union
                        select unnest(array[old_value, new_value])
                        from change_log
                        where subject_kind = 'PERSON' and subject_id = any (?) and field = 'phone'
                        union
                        select jsonb_array_elements(coalesce(before -> 'phones', '[]') || coalesce(after -> 'phones', '[]')) ->> 'number'
                        from import_effect where person_id = any (?)
                        """, ids, ids, ids).query(String.class).list();
        return given(written).stream()
                .flatMap(number -> PhoneNumber.parse(number).stream())
                .flatMap(number -> number.spellings().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> given(List<String> values) {
        return values.stream()
                .filter(value -> value != null && !value.isBlank())
                .map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> othersNames(Collection<String> names, Long[] ids) {
        return db.sql("""
                        select n.name
                        from unnest(?::text[]) as n (name)
                        where exists (select from directory_entry d
                                      where d.name_key = kith_fold(n.name) and d.person_id <> all (?))
                           or exists (select from person p
                                      where p.kind = 'AGENT' and p.id <> all (?)
                                        and kith_fold(n.name) in (kith_fold(p.name), kith_fold(p.display_name)))
                        """, names.toArray(String[]::new), ids, ids)
                .query(String.class)
                .list();
    }

    private List<String> othersAddresses(Collection<String> addresses, Long[] ids) {
        return db.sql(
                        "select address_key from email_address where address_key = any (?) and person_id <> all (?)",
                        addresses.toArray(String[]::new),
                        ids)
                .query(String.class)
                .list();
    }

    /** The search text of the list holds every number by its digits. */
    private List<String> othersNumbers(Collection<String> numbers, Long[] ids) {
        return db.sql("""
                        select n.digits
                        from unnest(?::text[]) as n (digits)
                        where exists (select from directory_entry d
                                      where d.search_text like '%' || n.digits || '%' and d.person_id <> all (?))
                        """, numbers.toArray(String[]::new), ids)
                .query(String.class)
                .list();
    }

    private long lastChange() {
        return db.sql("select coalesce(max(id), 0) from change_log")
                .query(Long.class)
                .single();
    }
}
