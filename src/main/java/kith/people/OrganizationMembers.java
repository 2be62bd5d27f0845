package kith.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import kith.access.Forbidden;
import kith.access.Permission;
import kith.access.Viewer;
import kith.organizations.MembersOfOrganization;
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

    OrganizationMembers(Database db, EditRule rule) {
        this.db = db;
        this.rule = rule;
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
