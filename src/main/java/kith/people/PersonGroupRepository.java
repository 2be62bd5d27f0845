package kith.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import kith.groups.BuiltIn;
import kith.sql.Database;
import org.springframework.stereotype.Repository;

/** The rows that put people into usergroups. */
@Repository
class PersonGroupRepository {

    private final Database db;

    PersonGroupRepository(Database db) {
        this.db = db;
    }

    /** Every group there is, the built-in ones first, with how the person stands to it. */
    List<GroupOfPerson> of(PersonId person) {
        return db.sql("""
                        with given as materialized (
                            select p.id, p.organization_id, o.name as organization,
                                   exists (select from registered_person r where r.person_id = ?) as registered
                            from person p
                            left join organization o on o.id = p.organization_id
                            where p.id = ?
                        )
                        select g.id, g.built_in, g.name, m.person_id is not null as direct,
                               case when l.usergroup_id is not null then p.organization end as through,
                               case g.built_in
                                   when 'EVERYONE' then true
                                   when 'REGISTERED' then p.registered
                                   else m.person_id is not null or l.usergroup_id is not null
                               end as member
                        from given p
                        cross join usergroup g
                        left join person_usergroup m on m.person_id = p.id and m.usergroup_id = g.id
                        left join organization_usergroup l on l.organization_id = p.organization_id and l.usergroup_id = g.id
                        order by g.built_in nulls last, lower(g.name)
                        """, person.value(), person.value())
                .query(PersonGroupRepository::group)
                .list();
    }

    /** Puts the person into those of the groups that one can be put into. */
    void add(PersonId person, Collection<Long> groups) {
        db.sql("""
                        insert into person_usergroup (person_id, usergroup_id)
                        select ?, id from usergroup where id = any (?) and built_in is null
                        on conflict do nothing
                        """, person.value(), groups.toArray(Long[]::new)).update();
    }

    void remove(PersonId person, Collection<Long> groups) {
        db.sql(
                        "delete from person_usergroup where person_id = ? and usergroup_id = any (?)",
                        person.value(),
                        groups.toArray(Long[]::new))
                .update();
    }

    private static GroupOfPerson group(ResultSet row, int index) throws SQLException {
        String builtIn = row.getString("built_in");
        return new GroupOfPerson(
                row.getLong("id"),
                builtIn == null ? null : BuiltIn.valueOf(builtIn),
                row.getString("name"),
                row.getBoolean("direct"),
                row.getString("through"),
                row.getBoolean("member"));
    }
}
