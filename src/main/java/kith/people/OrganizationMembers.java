package kith.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import kith.access.Forbidden;
import kith.access.Permission;
import kith.access.Viewer;
import kith.organizations.MembersOfOrganization;
import kith.organizations.MembershipCandidate;
import kith.organizations.OrganizationId;
import kith.organizations.OrganizationMember;
import kith.organizations.OrganizationMember.MemberPlace;
import kith.sql.Database;
import kith.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Knows who belongs to an organization. */
@Repository
class OrganizationMembers implements MembersOfOrganization {

    private final Database db;
    private final EditRule rule;
    private final Candidates candidates;

    OrganizationMembers(Database db, EditRule rule, Candidates candidates) {
        this.db = db;
        this.rule = rule;
        this.candidates = candidates;
    }

    @Override
    public List<OrganizationMember> of(
            OrganizationId organization, @Nullable MemberPlace after, int limit, Viewer viewer) {
        Sql behind = after == null
                ? Sql.of("true")
                : Sql.of(
                        "(not p.is_manager, d.name_key, d.person_id) > (?, ?, ?)",
                        !after.manager(),
                        after.nameKey(),
                        after.id());
        return db.sql(Sql.lines(
                        Sql.of("""
                                select d.person_id, d.name, d.name_key, p.position, p.is_manager, d.email, d.ticket_count, d.status,
                                       (
                                """),
                        rule.mayEdit(viewer),
                        Sql.of("""
                                ) as editable
                                from directory_entry d join person p on p.id = d.person_id
                                where d.organization_id = ? and
                                """, organization.value()),
                        behind,
                        Sql.of("order by not p.is_manager, d.name_key, d.person_id limit ?", limit)))
                .query(OrganizationMembers::member)
                .list();
    }

    @Override
    public List<MembershipCandidate> candidates(
            OrganizationId organization, String words, Collection<Long> chosen, int limit, Viewer viewer) {
        viewer.require(Permission.USERS_EDIT);
        return db.sql(candidates.list(organization, words, chosen, limit, viewer))
                .query(MembershipCandidate.class)
                .list();
    }

    @Override
    @Transactional
    public int add(OrganizationId organization, Collection<Long> people, Viewer viewer) {
        viewer.require(Permission.USERS_EDIT);
        db.sql("select from organization where id = ? for key share", organization.value())
                .query()
                .listOfRows();
        Object ids = people.toArray(Long[]::new);
        db.sql("select from person where id = any (?) order by id for update", ids)
                .query()
                .listOfRows();
        return db.sql(Sql.lines(
                        Sql.of("""
                                update person p
                                set organization_id = ?, position = null, is_manager = false, version = version + 1
                                where p.id = any (?) and p.organization_id is distinct from ? and
                                """, organization.value(), ids, organization.value()),
                        Sql.allOf(List.of(Candidates.ELIGIBLE, rule.mayEdit(viewer)))))
                .update();
    }

    @Override
    @Transactional
    public void appoint(OrganizationId organization, long person, boolean manager, Viewer viewer) {
        viewer.require(Permission.USERS_EDIT);
        int changed = db.sql(Sql.lines(
                        Sql.of("""
                                update person p set is_manager = ?, version = version + 1
                                where p.id = ? and p.organization_id = ? and
                                """, manager, person, organization.value()), Sql.allOf(List.of(rule.mayEdit(viewer)))))
                .update();
        if (changed == 0) {
            throw new Forbidden("person " + person + " is no member, or not for this viewer to change");
        }
    }

    @Override
    @Transactional
    public void remove(OrganizationId organization, long person, Viewer viewer) {
        viewer.require(Permission.USERS_EDIT);
        int left = db.sql(
                        Sql.lines(Sql.of("""
                                update person p
                                set organization_id = null, position = null, is_manager = false, version = version + 1
                                where p.id = ? and p.organization_id = ? and
                                """, person, organization.value()), Sql.allOf(List.of(rule.mayEdit(viewer)))))
                .update();
        if (left == 0) {
            throw new Forbidden("person " + person + " is no member, or not for this viewer to change");
        }
    }

    @Override
    public boolean mayChangeAll(OrganizationId organization, Viewer viewer) {
        return viewer.may(Permission.USERS_EDIT)
                && db.sql(Sql.lines(
                                Sql.of(
                                        "select not exists (select from person p where p.organization_id = ? and",
                                        organization.value()),
                                Sql.not(rule.mayEdit(viewer)),
                                Sql.of(")")))
                        .query(Boolean.class)
                        .single();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void removeAll(OrganizationId organization) {
        db.sql("""
                        update person set organization_id = null, position = null, is_manager = false, version = version + 1
                        where organization_id = ?
                        """, organization.value()).update();
    }

    private static OrganizationMember member(ResultSet row, int index) throws SQLException {
        boolean manager = row.getBoolean("is_manager");
        return new OrganizationMember(
                row.getLong("person_id"),
                row.getString("name"),
                row.getString("position"),
                manager,
                row.getString("email"),
                row.getInt("ticket_count"),
                row.getString("status"),
                row.getBoolean("editable"),
                new MemberPlace(manager, row.getString("name_key"), row.getLong("person_id")));
    }
}
