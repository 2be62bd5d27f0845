package kith.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kith.people.PersonChanged.Former;
import kith.sql.Database;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The statements that change many people; each answers with the ids it changed. */
@Repository
class PeopleAtOnce {

    private final Database db;

    PeopleAtOnce(Database db) {
        this.db = db;
    }

    /** Locks the users among these ids, always in id order, so that two changes of many cannot deadlock. */
    List<Person> hold(Collection<Long> ids, Sql mayEdit) {
        Sql statement = Sql.lines(
                Sql.of("select p.id, p.status, p.organization_id, p.position, p.is_manager, ("),
                mayEdit,
                Sql.of("""
                        ) as allowed
                        from person p
                        where p.id = any (?) and p.kind = 'USER' and p.merged_into is null and p.deleted_at is null
                          and p.anonymized_at is null
                        order by p.id
                        for update of p
                        """, (Object) array(ids)));
        return db.sql(statement).query(PeopleAtOnce::person).list();
    }

    List<Long> setStatus(Collection<Long> ids, PersonStatus status) {
        return changed(Sql.of("""
                        update person set status = ?, version = version + 1
                        where id = any (?) and status <> ?
                        returning id
                        """, status.name(), array(ids), status.name()));
    }

    List<Long> setOrganization(Collection<Long> ids, long organization) {
        return changed(Sql.of("""
                        update person
                        set organization_id = ?, position = null, is_manager = false, version = version + 1
                        where id = any (?) and organization_id is distinct from ?
                        returning id
                        """, organization, array(ids), organization));
    }

    List<Long> clearOrganization(Collection<Long> ids) {
        return changed(Sql.of("""
                        update person
                        set organization_id = null, position = null, is_manager = false, version = version + 1
                        where id = any (?) and organization_id is not null
                        returning id
                        """, (Object) array(ids)));
    }

    List<Long> addLabel(Collection<Long> ids, String label) {
        db.sql("insert into label (name) values (?) on conflict (lower(name)) do nothing", label)
                .update();
        return changed(Sql.of("""
                        insert into person_label (person_id, label_id)
                        select person, l.id from unnest(?::bigint[]) person, label l where lower(l.name) = lower(?)
                        on conflict do nothing
                        returning person_id
                        """, array(ids), label));
    }

    List<Long> removeLabel(Collection<Long> ids, String label) {
        return changed(Sql.of("""
                        delete from person_label pl using label l
                        where pl.label_id = l.id and lower(l.name) = lower(?) and pl.person_id = any (?)
                        returning pl.person_id
                        """, label, array(ids)));
    }

    List<Long> addGroup(Collection<Long> ids, long group) {
        return changed(Sql.of("""
                        insert into person_usergroup (person_id, usergroup_id)
                        select person, g.id from unnest(?::bigint[]) person, usergroup g where g.id = ? and g.built_in is null
                        on conflict do nothing
                        returning person_id
                        """, array(ids), group));
    }

    List<Long> removeGroup(Collection<Long> ids, long group) {
        return changed(Sql.of("""
                        delete from person_usergroup where usergroup_id = ? and person_id = any (?)
                        returning person_id
                        """, group, array(ids)));
    }

    List<Long> restoreStatus(Map<Long, Former> before, PersonStatus given) {
        List<Former> former = List.copyOf(before.values());
        return changed(Sql.of(
                """
                        update person p set status = f.status, version = p.version + 1
                        from unnest(?::bigint[], ?::text[]) f (id, status)
                        where p.id = f.id and p.status = ?
                        returning p.id
                        """,
                array(before.keySet()),
                former.stream().map(each -> each.status().name()).toArray(String[]::new),
                given.name()));
    }

    /** A membership that was edited since, or whose organization is gone by now, stays as it is. */
    List<Long> restoreOrganization(Map<Long, Former> before, @Nullable Long given) {
        List<Former> former = List.copyOf(before.values());
        return changed(Sql.of(
                """
                        update person p
                        set organization_id = f.organization, position = f.position, is_manager = f.manager,
                            version = p.version + 1
                        from unnest(?::bigint[], ?::bigint[], ?::text[], ?::boolean[])
                                 f (id, organization, position, manager)
                        where p.id = f.id and p.organization_id is not distinct from ?::bigint
                            and p.position is null and not p.is_manager
                            and (f.organization is null or exists (select from organization o where o.id = f.organization))
                        returning p.id
                        """,
                array(before.keySet()),
                former.stream().map(Former::organization).toArray(Long[]::new),
                former.stream().map(Former::position).toArray(String[]::new),
                former.stream().map(Former::manager).toArray(Boolean[]::new),
                given));
    }

    private List<Long> changed(Sql statement) {
        return db.sql(statement).query(Long.class).list();
    }

    private static Long[] array(Collection<Long> ids) {
        return ids.toArray(Long[]::new);
    }

    private static Person person(ResultSet row, int index) throws SQLException {
        return new Person(
                row.getLong("id"),
                row.getBoolean("allowed"),
                new Former(
                        PersonStatus.valueOf(row.getString("status")),
                        row.getObject("organization_id", Long.class),
                        row.getString("position"),
                        row.getBoolean("is_manager")));
    }

    /** A person whose row is locked. */
    record Person(long id, boolean allowed, Former former) {}
}
